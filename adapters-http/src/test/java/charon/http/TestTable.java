package charon.http;

import charon.application.campaign.CampaignService;
import charon.application.campaign.HandoutKeeper;
import charon.application.command.CommandService;
import charon.application.command.word.Folder;
import charon.application.command.word.Voices;
import charon.application.conversation.CannedResponder;
import charon.application.conversation.ConversationService;
import charon.application.conversation.ConversationStore;
import charon.application.conversation.MessageFactory;
import charon.application.conversation.QueryWriter;
import charon.application.display.DisplayService;
import charon.application.fake.InMemoryCampaignPages;
import charon.application.fake.InMemoryConversationRepository;
import charon.application.fake.InMemoryHandoutStore;
import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.SettableClock;
import charon.application.fake.TestDisplays;
import charon.application.fake.TestPictures;
import charon.application.fake.TestSteering;
import charon.application.journal.Journal;
import charon.application.journal.JournalService;
import charon.application.message.MessageService;
import charon.application.news.NewsDesk;
import charon.application.picture.PictureService;
import charon.application.port.in.table.Desk;
import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.CampaignImages;
import charon.application.port.out.CharonResponder;
import charon.application.port.out.NewsPublisher;
import charon.application.port.out.NoteLibrary;
import charon.application.port.out.SecretGenerator;
import charon.application.port.out.steering.PingPublisher;
import charon.application.table.AwakeTable;
import charon.application.view.ActiveViewService;
import charon.application.view.UnkeptViews;
import charon.domain.account.Membership;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Page;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.ViewUpdate;
import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableLimits;
import charon.http.json.ActiveViewEncoder;
import charon.http.state.EncodedState;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One table with real services, nothing of it on disk. */
public final class TestTable implements AwakeTable {

  private static final Clock CLOCK = Clock.fixed(TestCharon.NOW, ZoneOffset.UTC);

  private final List<ViewUpdate> published = new ArrayList<>();
  private final Map<Audience, ActiveViewEncoder> encoders = new EnumMap<>(Audience.class);
  private final InMemoryMessageRepository messages = new InMemoryMessageRepository();
  private final ActiveViewService view;
  private final Desk desk;
  private final Show show;
  private final InMemoryCampaignPages pages = new InMemoryCampaignPages();
  private CharonResponder responder;
  private volatile TableLimits limits = TableLimits.NONE;
  private volatile PlayerTokens playerTokens = PlayerTokens.ALL;

  /**
   * What a table plays.
   *
   * @param campaign its files
   * @param images its pictures
   * @param fog what players may know of it
   */
  record Play(Campaign campaign, CampaignImages images, Fog fog) {}

  /**
   * Where a table is shown.
   *
   * @param view hears of changes
   * @param news hears of what is said
   * @param pings hears of what is pointed at
   * @param close ends it
   */
  record Show(ActiveViewPublisher view, NewsPublisher news, PingPublisher pings, Runnable close) {

    static final Show NOWHERE =
        new Show(update -> {}, told -> {}, (ping, toPlayers) -> {}, () -> {});
  }

  TestTable(Table table, Play play, Show show, Supplier<List<Membership>> members) {
    this.show = show;
    NewsDesk news = new NewsDesk(show.news(), messages, members.get(), CLOCK);
    ConversationStore kept = new ConversationStore(
        new InMemoryConversationRepository(messages),
        Runnable::run,
        CLOCK,
        Duration.ofDays(1),
        news);
    Journal journal = TestSteering.journal(CLOCK);
    view = new ActiveViewService(
        play::campaign,
        this::publish,
        counting(),
        play.fog(),
        UnkeptViews.clearing(kept::clearAtOnce, journal));
    ConversationService talk = new ConversationService(
        kept,
        query -> responder.respond(query),
        new QueryWriter(play::campaign, view, NoteLibrary.NONE),
        new MessageFactory(counting(), CLOCK));
    responder = new CannedResponder(play::campaign, bound -> 0);
    CampaignService browse = new CampaignService(play::campaign, play.images(), view);
    changed(table);
    MessageService messaging = new MessageService(messages, members, CLOCK, news);
    DisplayService displays = TestDisplays.of(view, new SettableClock(TestCharon.NOW));
    CommandService commands = new CommandService(
        view,
        new Voices(messaging, talk),
        CLOCK,
        new Folder(play.images(), pages, displays::require),
        show.pings());
    desk = new Desk(
        table,
        () -> limits,
        () -> playerTokens,
        commands,
        view,
        view,
        view,
        browse,
        messaging,
        browse,
        new Desk.Conversations(talk, talk),
        TestSteering.of(
            play::campaign,
            commands,
            new SettableClock(TestCharon.NOW),
            new JournalService(journal, view)),
        displays,
        TestPictures.of(table, view, new PictureService.Sources(browse, browse, messaging, talk)),
        new HandoutKeeper(new InMemoryHandoutStore()));
  }

  /** A Markdown file in the campaign folder. */
  void put(String path, Page page) {
    pages.put(path, page);
  }

  @Override
  public Desk desk() {
    return desk;
  }

  @Override
  public void changed(Table newer) {
    limits = TableLimits.NONE.with(newer.limits());
    playerTokens = newer.playerTokens().orElse(PlayerTokens.ALL);
  }

  @Override
  public int displays(Audience audience) {
    return 0;
  }

  @Override
  public void endStreams() {
    // there are none
  }

  @Override
  public void rest() {
    // there is nothing that could be made again
  }

  @Override
  public boolean keep() {
    return true; // by nobody: it begins anew when it wakes
  }

  @Override
  public void close() {
    show.close().run();
  }

  private void publish(ViewUpdate update) {
    published.add(update);
    show.view().publish(update);
  }

  ActiveViewService view() {
    return view;
  }

  InMemoryMessageRepository messages() {
    return messages;
  }

  void answerWith(CharonResponder other) {
    responder = other;
  }

  int announcements() {
    return published.size();
  }

  /** The view as it was last published to an audience. */
  EncodedState latest(Audience audience) {
    AudienceUpdate update = published.get(published.size() - 1).seenBy(audience);
    return new EncodedState(
        encoders
            .computeIfAbsent(audience, unseen -> new ActiveViewEncoder())
            .encode(update.payload()),
        "\"run-" + update.revision() + "\"");
  }

  /** Bytes that count: every value is new, and the same in every run. */
  static SecretGenerator counting() {
    AtomicInteger counter = new AtomicInteger();
    return length -> {
      byte[] bytes = new byte[length];
      ByteBuffer.wrap(bytes).putInt(length - Integer.BYTES, counter.incrementAndGet());
      return bytes;
    };
  }
}
