package charon.application.due;

import charon.application.command.CommandService;
import charon.application.command.word.Folder;
import charon.application.command.word.Voices;
import charon.application.conversation.ConversationService;
import charon.application.conversation.ConversationStore;
import charon.application.conversation.MessageFactory;
import charon.application.conversation.QueryWriter;
import charon.application.cue.CueKeeping;
import charon.application.cue.CueService;
import charon.application.fake.FixedCampaignCatalog;
import charon.application.fake.InMemoryConversationRepository;
import charon.application.fake.InMemoryCueRepository;
import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.InMemoryViewSnapshotRepository;
import charon.application.fake.ManualScheduler;
import charon.application.fake.RecordingPublisher;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.fake.TestSteering;
import charon.application.journal.Journal;
import charon.application.journal.JournalService;
import charon.application.message.MessageService;
import charon.application.news.NewsDesk;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.application.port.out.NoteLibrary;
import charon.application.view.ActiveViewService;
import charon.application.view.SnapshotWriter;
import charon.application.view.ViewEffects;
import charon.application.view.ViewKeeper;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.cue.Cue;
import charon.domain.disclosure.Fog;
import charon.domain.journal.Actor;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import charon.domain.thing.Things;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A table at which something falls due while time passes; it can be put to sleep and woken. */
final class DueTable {

  static final Instant START = Instant.parse("2201-03-09T18:00:00Z");
  static final Actor MIRA = Actor.of(Actor.Kind.GM, "mira");

  final SettableClock clock = new SettableClock(START);
  final ManualScheduler scheduler = new ManualScheduler(clock);
  final RecordingPublisher publisher = new RecordingPublisher();
  private final InMemoryCueRepository savedCues = new InMemoryCueRepository();
  private final InMemoryViewSnapshotRepository snapshots = new InMemoryViewSnapshotRepository();
  private final FixedCampaignCatalog catalog = new FixedCampaignCatalog(Campaign.EMPTY);
  DueService due;
  CueService cues;
  ActiveViewService view;
  JournalService journal;
  private CommandService commands;
  private ViewKeeper keeper;

  /** Awake, and nothing is shown. */
  DueTable() {
    keeper = new ViewKeeper(snapshots, work -> {}, clock, 0);
    wake();
  }

  private void wake() {
    var secrets = new SequentialSecrets();
    var messages = new InMemoryMessageRepository();
    var news = new NewsDesk(told -> {}, messages, List.of(), clock);
    var talk = new ConversationStore(
        new InMemoryConversationRepository(messages),
        Runnable::run,
        clock,
        Duration.ofDays(1),
        news);
    Journal log = TestSteering.journal(clock);
    due = new DueService(scheduler, clock);
    view = new ActiveViewService(
        catalog,
        publisher,
        secrets,
        Fog.ON,
        new ViewEffects(talk::clearAtOnce, keeper, shown -> {}, log.and(due)));
    var speak = new ConversationService(
        talk,
        query -> CompletableFuture.completedFuture("."),
        new QueryWriter(catalog, view, NoteLibrary.NONE),
        new MessageFactory(secrets, clock));
    commands = new CommandService(
        view,
        new Voices(new MessageService(messages, List::of, clock, news), speak),
        clock,
        Folder.EMPTY,
        (ping, toPlayers) -> {});
    cues = new CueService(
        catalog,
        commands,
        new CueKeeping(savedCues, all -> all.size() + " cues\n"),
        scheduler,
        clock);
    journal = new JournalService(log, view);
    due.attend(view, cues::fallDue);
  }

  /** The server stops, and is started again: the table begins anew, and can take back its view. */
  void restart() {
    stop();
    keeper = new ViewKeeper(snapshots, work -> {}, clock, 0);
    wake();
  }

  /** The table falls asleep for a while, and goes on where it was. */
  void sleep(Duration time) {
    stop();
    clock.advance(time);
    keeper = ViewKeeper.goingOn(
        TableId.DEFAULT,
        snapshots.load(),
        new SnapshotWriter(all -> all.values().forEach(snapshots::save), work -> {}, clock));
    wake();
  }

  /** Ends without anything that is due. */
  void stop() {
    due.close();
    cues.close();
    keeper.close();
  }

  /** Saves a cue that raises an alarm of its own name. */
  void plan(String id) {
    cue(id, Optional.empty(), Map.of("command", "set-alarm", "level", "red", "text", id));
  }

  void cue(String id, Optional<Cue.Follow> follow, Map<String, Object> command) {
    cues.save(new Cue(id, "Title of " + id, "", List.of(new Attributes(command)), follow));
  }

  void give(String name, Object... namesAndValues) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      data.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    commands.execute(name, Members.of(new Attributes(data)), Sender.gameMaster(MIRA));
  }

  /** Starts a countdown that has a cue. */
  void countDown(String id, long seconds, String cue) {
    give("set-clock", "id", id, "kind", "countdown", "seconds", seconds, "cue", cue);
    give("start-clock", "id", id);
  }

  /** Hands out a text for a while. */
  void hand(String id, long seconds) {
    give(
        "show-handout", "id", id, "title", "Letter " + id, "markdown", "Read.", "seconds", seconds);
  }

  void pass(long seconds) {
    scheduler.advance(Duration.ofSeconds(seconds));
  }

  Things things() {
    return view.shown().view().things();
  }

  /** What the alarm says: the cue that was done last; empty text: none was. */
  String alarm() {
    return things().alarm().map(alarm -> alarm.text()).orElse("");
  }

  /** What the server did, the newest first. */
  List<String> doneByTheServer() {
    return journal.newest(500, OptionalLong.empty()).entries().stream()
        .filter(entry -> entry.by().kind() == Actor.Kind.SERVER)
        .map(JournalEntry::summary)
        .toList();
  }
}
