package charon.application.table;

import charon.application.campaign.CampaignService;
import charon.application.campaign.HandoutKeeper;
import charon.application.command.CommandService;
import charon.application.command.word.Folder;
import charon.application.command.word.Voices;
import charon.application.conversation.ConversationService;
import charon.application.conversation.ConversationStore;
import charon.application.conversation.MessageFactory;
import charon.application.conversation.QueryWriter;
import charon.application.fake.FixedCampaignCatalog;
import charon.application.fake.InMemoryConversationRepository;
import charon.application.fake.InMemoryHandoutStore;
import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.fake.TestDisplays;
import charon.application.fake.TestPictures;
import charon.application.fake.TestSteering;
import charon.application.journal.Journal;
import charon.application.journal.JournalService;
import charon.application.message.MessageService;
import charon.application.news.NewsDesk;
import charon.application.picture.PictureService;
import charon.application.picture.PictureShelf;
import charon.application.port.in.table.Desk;
import charon.application.port.out.NoteLibrary;
import charon.application.view.ActiveViewService;
import charon.application.view.UnkeptViews;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Fog;
import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What can be asked of a table that has nothing and keeps nothing. */
public final class PlainDesk {

  private PlainDesk() {}

  static Desk of(Table table) {
    return of(table, new PictureShelf(TestPictures.IN_WORDS, (wait, work) -> work.run(), () -> 0));
  }

  /** The same, with its pictures on a shelf that it shares with others. */
  public static Desk of(Table table, PictureShelf shelf) {
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
    Journal journal = TestSteering.journal(clock);
    ActiveViewService view = new ActiveViewService(
        catalog, update -> {}, secrets, Fog.ON, UnkeptViews.clearing(kept::clearAtOnce, journal));
    CampaignService campaign = new CampaignService(catalog, path -> Optional.empty(), view);
    ConversationService talk = new ConversationService(
        kept,
        query -> CompletableFuture.completedFuture("."),
        new QueryWriter(catalog, view, NoteLibrary.NONE),
        new MessageFactory(secrets, clock));
    MessageService messaging = new MessageService(messages, List::of, clock, news);
    CommandService commands = new CommandService(
        view, new Voices(messaging, talk), clock, Folder.EMPTY, (ping, toPlayers) -> {});
    return new Desk(
        table,
        () -> TableLimits.NONE,
        () -> PlayerTokens.ALL,
        commands,
        view,
        view,
        view,
        campaign,
        messaging,
        campaign,
        new Desk.Conversations(talk, talk),
        TestSteering.of(catalog, commands, clock, new JournalService(journal, view)),
        TestDisplays.of(view, clock),
        new PictureService(
            table.id(),
            shelf,
            view,
            new PictureService.Sources(campaign, campaign, messaging, talk)),
        new HandoutKeeper(new InMemoryHandoutStore()));
  }
}
