package charon.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.disclosure.Audience;
import charon.domain.payload.ViewUpdate;
import charon.http.json.ActiveViewEncoder;
import org.junit.jupiter.api.Test;

/** What is measured is what was meant to be. */
class DemoTableTest {

  @Test
  void everyMoveIsNewsToBothAudiences() {
    var table = new DemoTable(update -> {});
    ViewUpdate before = table.current();

    ViewUpdate after = table.moveToken();

    assertThat(after.gm().revision()).isEqualTo(before.gm().revision() + 1);
    assertThat(after.players().revision()).isEqualTo(before.players().revision() + 1);
  }

  @Test
  void playersSeeTheTokensButOnlyAPartOfTheDeck() {
    ViewUpdate state = new DemoTable(update -> {}).current();

    assertThat(state.players().payload().view().encounter().tokens()).hasSize(5);
    assertThat(encodedBytes(state, Audience.PLAYERS))
        .isBetween(1000, encodedBytes(state, Audience.GM) - 1000);
  }

  private static int encodedBytes(ViewUpdate state, Audience audience) {
    return new ActiveViewEncoder().encode(state.seenBy(audience).payload()).length;
  }
}
