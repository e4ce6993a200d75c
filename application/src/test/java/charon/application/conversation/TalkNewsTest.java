package charon.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.RecordingNewsPublisher;
import charon.application.port.StorageException;
import charon.application.view.Hand;
import charon.domain.conversation.Channel;
import charon.domain.news.News;
import charon.domain.news.NewsUpdate;
import charon.domain.view.ViewType;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is newest of the conversations, as each audience is told. */
final class TalkNewsTest {

  private static final Channel WICK = Channel.ofEncounter("wick");

  private final ConversationFixture table = new ConversationFixture();

  @Test
  void whatIsSaidIsNewsAndItsNumberGrowsWhateverTheClockSays() {
    table.service.send(Channel.STORY, "ONE.");
    NewsUpdate before = told();

    table.clock.advance(Duration.ofDays(-9));
    table.service.send(Channel.STORY, "TWO.");

    assertNewer(before.players(), told().players(), Channel.STORY);
    assertNewer(before.gm(), told().gm(), Channel.STORY);
  }

  @Test
  void whatWaitsForApprovalIsNewsForTheGameMasterOnly() {
    table.service.send(Channel.STORY, "ONE.");
    table.service.generate(Channel.STORY, "greet them", Optional.empty());
    NewsUpdate before = told();

    table.answer("GREETINGS.");

    assertNewer(before.gm(), told().gm(), Channel.STORY);
    assertThat(told().players()).isEqualTo(before.players());
  }

  @Test
  void anAnswerThatIsTurnedDownIsNewsForPlayersWhoSeeThatNoneIsDue() {
    table.service.submit(Channel.STORY, "who is there?", "10.0.0.1");
    table.answer("NOBODY.");
    NewsUpdate before = told();

    table.service.reject(
        Channel.STORY, table.service.pending(Channel.STORY).get(0).id());

    assertNewer(before.players(), told().players(), Channel.STORY);
  }

  @Test
  void whatTheGameMasterHasReadIsNoNewsForPlayers() {
    table.service.submit(Channel.STORY, "who is there?", "10.0.0.1");
    NewsUpdate before = told();

    table.service.markRead(Channel.STORY);

    assertNewer(before.gm(), told().gm(), Channel.STORY);
    assertThat(told().players()).isEqualTo(before.players());
  }

  @Test
  void aConversationThatBeginsAnewWithAViewIsNews() {
    table.service.send(Channel.BRIDGE, "AYE.");
    NewsUpdate before = told();

    Hand.on(table.view).switchView(ViewType.BRIDGE, "", "");

    assertNewer(before.players(), told().players(), Channel.BRIDGE);
  }

  @Test
  void playersAreToldOfTheChannelsThatTheyMayRead() {
    table.service.send(Channel.STORY, "FOR ALL.");
    table.service.send(WICK, "FOR LATER.");
    assertThat(told().players().talk()).containsOnlyKeys(Channel.STORY);
    assertThat(told().gm().talk()).containsOnlyKeys(Channel.STORY, WICK);

    Hand.on(table.view).switchView(ViewType.ENCOUNTER, "wick", "");
    assertThat(told().players().talk()).containsOnlyKeys(Channel.STORY, WICK);

    Hand.on(table.view).switchView(ViewType.BRIDGE, "", "");
    assertThat(told().players().talk()).doesNotContainKey(WICK);
  }

  @Test
  void whatCannotBeKeptIsNoNews() {
    table.service.send(Channel.STORY, "ONE.");
    int before = table.news.count();
    table.repository.setFull(true);

    assertThatThrownBy(() -> table.service.send(Channel.STORY, "TWO."))
        .isInstanceOf(StorageException.class);

    assertThat(table.news.count()).isEqualTo(before);
  }

  @Test
  void aChangeOfTheViewAloneIsNoNews() {
    table.service.send(Channel.STORY, "ONE.");
    int before = table.news.count();

    Hand.on(table.view).switchView(ViewType.SHIP_DASHBOARD, "", "");

    assertThat(table.news.count()).isEqualTo(before);
  }

  @Test
  void aServerThatStartsKnowsWhatWasSaidBefore() {
    table.service.send(WICK, "ONCE.");
    RecordingNewsPublisher other = new RecordingNewsPublisher();

    ConversationStore store = table.restarted(other);

    assertThat(store.known()).containsExactly(WICK);
    assertThat(other.last().gm()).isEqualTo(told().gm());
  }

  @Test
  void ofVeryManyChannelsThoseAreToldThatChangedLast() {
    for (int i = 0; i < 105; i++) {
      table.clock.advance(Duration.ofSeconds(1));
      table.service.send(new Channel("channel " + i), "TEXT.");
    }

    assertThat(told().gm().talk())
        .hasSize(100)
        .containsKey(new Channel("channel 104"))
        .doesNotContainKey(new Channel("channel 4"));
  }

  private NewsUpdate told() {
    return table.news.last();
  }

  private static void assertNewer(News before, News after, Channel channel) {
    assertThat(after.talk().getOrDefault(channel, 0L))
        .isGreaterThan(before.talk().getOrDefault(channel, 0L));
  }
}
