package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.conversation.Channel;
import charon.domain.disclosure.Audience;
import charon.domain.news.News;
import charon.domain.news.NewsUpdate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link NewsPublisher} keeps. */
public abstract class NewsPublisherContractTest {

  private static final Channel SECRET = new Channel("encounter-wick");

  /** The publisher under test; always the same. */
  protected abstract NewsPublisher publisher();

  /** What somebody of an audience is told who begins to listen now. */
  protected abstract News told(Audience audience);

  /** What a player is told who is logged in and begins to listen now. */
  protected abstract News toldPlayer(String name);

  @Test
  void eachAudienceIsToldWhatIsForIt() {
    News gm = new News(9, Map.of(Channel.STORY, 12L, SECRET, 3L));
    News players = new News(7, Map.of(Channel.STORY, 11L));

    publisher().publish(new NewsUpdate(gm, players, Map.of()));

    assertThat(told(Audience.GM)).isEqualTo(gm);
    assertThat(told(Audience.PLAYERS)).isEqualTo(players);
  }

  @Test
  void aPlayersOwnMessagesCountForThatPlayerOnly() {
    News players = new News(7, Map.of(Channel.STORY, 11L));

    publisher().publish(new NewsUpdate(players, players, Map.of("kim", 8L, "bo", 5L)));

    assertThat(toldPlayer("kim")).isEqualTo(new News(8, players.talk()));
    assertThat(toldPlayer("bo")).isEqualTo(players);
    assertThat(toldPlayer("stranger")).isEqualTo(players);
    assertThat(told(Audience.PLAYERS)).isEqualTo(players);
  }

  @Test
  void aPlayersOwnMessageThatIsWithdrawnIsNewsForThatPlayerOnly() {
    News players = new News(7, Map.of(), 100);

    publisher()
        .publish(
            new NewsUpdate(players, players, Map.of("kim", 5L), Map.of("kim", 120L, "bo", 90L)));

    assertThat(toldPlayer("kim")).isEqualTo(new News(7, Map.of(), 120));
    assertThat(toldPlayer("bo")).isEqualTo(players);
    assertThat(told(Audience.PLAYERS)).isEqualTo(players);
  }

  @Test
  void theNewestOfManyCounts() {
    for (long id = 1; id <= 100; id++) {
      News news = new News(id, Map.of(Channel.BRIDGE, id));
      publisher().publish(new NewsUpdate(news, news, Map.of("kim", id + 1)));
    }

    assertThat(told(Audience.PLAYERS)).isEqualTo(new News(100, Map.of(Channel.BRIDGE, 100L)));
    assertThat(toldPlayer("kim").message()).isEqualTo(101);
  }
}
