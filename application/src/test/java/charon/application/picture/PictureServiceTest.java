package charon.application.picture;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.campaign.CampaignService;
import charon.application.command.CommandService;
import charon.application.command.word.Folder;
import charon.application.command.word.Voices;
import charon.application.conversation.ConversationService;
import charon.application.conversation.ConversationStore;
import charon.application.conversation.MessageFactory;
import charon.application.conversation.QueryWriter;
import charon.application.fake.FixedCampaignCatalog;
import charon.application.fake.InMemoryConversationRepository;
import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.fake.TestPictures;
import charon.application.fake.TestSteering;
import charon.application.message.MessageService;
import charon.application.news.NewsDesk;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.application.port.out.NoteLibrary;
import charon.application.view.ActiveViewService;
import charon.application.view.UnkeptViews;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.table.TableId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PictureServiceTest {

  private final PictureShelf shelf =
      new PictureShelf(TestPictures.IN_WORDS, (wait, work) -> work.run(), () -> 0);

  @Test
  void aTableThatWasAsleepIsNotDrawnAsItWasBefore() {
    PictureService before = opened("BRIDGE");
    assertThat(png(before)).isEqualTo("640 BRIDGE");

    PictureService again = opened("CHARON_TERMINAL"); // its revisions begin anew

    assertThat(png(again)).isEqualTo("640 CHARON_TERMINAL");
  }

  private static String png(PictureService pictures) {
    byte[] png = pictures
        .offer(Audience.PLAYERS, 640)
        .content()
        .drawn()
        .toCompletableFuture()
        .join()
        .png();
    return new String(png, StandardCharsets.UTF_8);
  }

  /** The pictures of the table since it is in memory, after one change. */
  private PictureService opened(String shown) {
    SettableClock clock = new SettableClock(Instant.EPOCH);
    SequentialSecrets secrets = new SequentialSecrets();
    FixedCampaignCatalog catalog = new FixedCampaignCatalog(Campaign.EMPTY);
    InMemoryMessageRepository messages = new InMemoryMessageRepository();
    NewsDesk news = new NewsDesk(told -> {}, messages, List.of(), clock);
    ConversationStore kept = new ConversationStore(
        new InMemoryConversationRepository(messages),
        Runnable::run,
        clock,
        Duration.ofDays(1),
        news);
    ActiveViewService view = new ActiveViewService(
        catalog,
        update -> {},
        secrets,
        Fog.ON,
        UnkeptViews.clearing(kept::clearAtOnce, TestSteering.journal(clock)));
    CampaignService campaign = new CampaignService(catalog, path -> Optional.empty(), view);
    ConversationService talk = new ConversationService(
        kept,
        query -> CompletableFuture.completedFuture("."),
        new QueryWriter(catalog, view, NoteLibrary.NONE),
        new MessageFactory(secrets, clock));
    MessageService messaging = new MessageService(messages, List::of, clock, news);
    new CommandService(
            view, new Voices(messaging, talk), clock, Folder.EMPTY, (ping, toPlayers) -> {})
        .execute("switch-view", Members.of(Attributes.EMPTY.with("view_type", shown)), Sender.GM);
    return new PictureService(
        TableId.DEFAULT,
        shelf,
        view,
        new PictureService.Sources(campaign, campaign, messaging, talk));
  }
}
