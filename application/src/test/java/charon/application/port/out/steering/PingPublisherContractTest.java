package charon.application.port.out.steering;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.disclosure.Audience;
import charon.domain.thing.Ping;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link PingPublisher} keeps. */
public abstract class PingPublisherContractTest {

  private static final Ping HERE = new Ping(4, 4.5, "lower", "HERE", "Kim");
  private static final Ping THERE = new Ping(-1, 0, "", "", "");

  /** The publisher under test; always the same. */
  protected abstract PingPublisher publisher();

  /**
   * What an audience's display is shown that is there before and stays, in the order in which it was.
   *
   * @param last what is shown to all at the end
   */
  protected abstract List<Ping> shown(Audience audience, Ping last);

  @Test
  void allAreShownWhatPlayersSeeToo() {
    publisher().publish(HERE, true);

    assertThat(shown(Audience.PLAYERS, HERE)).containsExactly(HERE);
    assertThat(shown(Audience.GM, HERE)).containsExactly(HERE);
  }

  @Test
  void whatPlayersDoNotSeeIsForGameMastersOnly() {
    publisher().publish(HERE, false);
    publisher().publish(THERE, true);

    assertThat(shown(Audience.PLAYERS, THERE)).containsExactly(THERE);
    assertThat(shown(Audience.GM, THERE)).containsExactly(HERE, THERE);
  }
}
