package charon.application.journal;

import charon.application.command.CommandService;
import charon.application.command.word.Folder;
import charon.application.command.word.KnownDisplays;
import charon.application.command.word.Voices;
import charon.application.conversation.ConversationService;
import charon.application.conversation.ConversationStore;
import charon.application.conversation.MessageFactory;
import charon.application.conversation.QueryWriter;
import charon.application.draft.DraftService;
import charon.application.fake.FixedCampaignCatalog;
import charon.application.fake.InMemoryConversationRepository;
import charon.application.fake.InMemoryJournals;
import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.InMemoryViewSnapshotRepository;
import charon.application.fake.RecordingPublisher;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.fake.TestSteering;
import charon.application.message.MessageService;
import charon.application.news.NewsDesk;
import charon.application.port.in.command.CommandDone;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.application.port.in.steering.CueUseCase;
import charon.application.port.in.steering.JournalUseCase.Page;
import charon.application.port.in.steering.JournalUseCase.Reverted;
import charon.application.port.in.steering.JournalUseCase.Wish;
import charon.application.port.out.NoteLibrary;
import charon.application.port.out.steering.DraftRepository;
import charon.application.view.ActiveViewService;
import charon.application.view.ViewEffects;
import charon.application.view.ViewKeeper;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.journal.Actor;
import charon.domain.journal.JournalEntry;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A table with two places whose journal is looked at; it can be put to sleep and woken. */
final class JournalTable {

  static final Instant NOW = Instant.parse("2183-06-12T10:15:30Z");
  static final Actor MIRA = Actor.of(Actor.Kind.GM, "mira");
  static final Actor PLAYER = Actor.of(Actor.Kind.PLAYER, "");
  static final Actor SERVER = Actor.of(Actor.Kind.SERVER, "");

  final SettableClock clock = new SettableClock(NOW);
  final InMemoryJournals disk = new InMemoryJournals();
  final RecordingPublisher publisher = new RecordingPublisher();
  final InMemoryMessageRepository messages = new InMemoryMessageRepository();
  private final InMemoryViewSnapshotRepository snapshots = new InMemoryViewSnapshotRepository();
  private final SequentialSecrets secrets = new SequentialSecrets();
  private final FixedCampaignCatalog catalog =
      new FixedCampaignCatalog(campaign("hall", "vault", "shaft"));
  private final List<Runnable> waiting = new ArrayList<>();
  private final boolean goesOn;
  Journal journal;
  ActiveViewService view;
  private ViewKeeper keeper;
  private CommandService commands;
  private JournalService service;

  /** A table that begins anew with every start. */
  JournalTable() {
    this(false);
  }

  /**
   * Wakes it.
   *
   * @param goesOn whether it goes on where it was with every start
   */
  JournalTable(boolean goesOn) {
    this.goesOn = goesOn;
    wake();
  }

  private void wake() {
    var news = new NewsDesk(told -> {}, messages, List.of(), clock);
    var talk = new ConversationStore(
        new InMemoryConversationRepository(), Runnable::run, clock, Duration.ofDays(1), news);
    journal = new Journal(
        TableId.DEFAULT,
        disk.of(TableId.DEFAULT),
        new JournalWriter(disk, waiting::add),
        clock,
        goesOn);
    keeper = new ViewKeeper(snapshots, waiting::add, clock, journal.began());
    view = new ActiveViewService(
        catalog,
        publisher,
        secrets,
        Fog.ON,
        new ViewEffects(talk::clearAtOnce, keeper, shown -> {}, journal));
    var speak = new ConversationService(
        talk,
        query -> CompletableFuture.completedFuture("."),
        new QueryWriter(catalog, view, NoteLibrary.NONE),
        new MessageFactory(secrets, clock));
    commands = new CommandService(
        view,
        new Voices(new MessageService(messages, List::of, clock, news), speak),
        clock,
        new Folder(path -> Optional.empty(), path -> Optional.empty(), KnownDisplays.ANY),
        (ping, toPlayers) -> {});
    service = new JournalService(journal, view);
  }

  /** Ends as a server does that stops, and starts again. */
  void restart() {
    journal.close();
    keeper.close();
    wake();
  }

  /** Shows what was shown before the last start. */
  void resume() {
    view.resume(MIRA);
  }

  /** Does what is to be done a while later: what waits is written. */
  void later() {
    List<Runnable> due = List.copyOf(waiting);
    waiting.clear();
    due.forEach(Runnable::run);
  }

  /** A command as data, from names and values in turn. */
  static Map<String, Object> command(String name, Object... namesAndValues) {
    Map<String, Object> data = new LinkedHashMap<>(Map.of("command", name));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      data.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return data;
  }

  static Map<String, Object> room(String id, boolean visible) {
    return command("toggle-room", "room_id", id, "visible", visible);
  }

  static Map<String, Object> place(String id) {
    return command("place-token", "token_id", id, "type", "player", "name", id, "x", 0L, "y", 0L);
  }

  static Map<String, Object> move(String id, long x) {
    return command("move-token", "token_id", id, "x", x, "y", 0L);
  }

  CommandDone give(Actor by, Map<String, Object> data) {
    Audience audience = by.kind() == Actor.Kind.PLAYER ? Audience.PLAYERS : Audience.GM;
    return give(new Sender(audience, Optional.empty(), by), data);
  }

  CommandDone give(Sender by, Map<String, Object> data) {
    return commands.execute(
        String.valueOf(data.get("command")), Members.of(new Attributes(data)), by);
  }

  /** Does several things one after the other; between them enough time passes. */
  @SafeVarargs
  final void give(Map<String, Object>... all) {
    for (Map<String, Object> command : all) {
      give(MIRA, command);
      clock.advance(Duration.ofMinutes(1));
    }
  }

  void giveAll(Actor by, List<Map<String, Object>> all) {
    commands.executeAll(
        Members.of(new Attributes(Map.of("commands", all, "title", "All"))), Sender.gameMaster(by));
  }

  /** Prepares commands one by one, and then does them all. */
  void prepareAndGo(List<Map<String, Object>> all, DraftRepository disk) {
    CueUseCase cues = TestSteering.of(catalog, commands, clock, service).cues();
    DraftService draft = new DraftService(commands, cues, disk, () -> {});
    all.forEach(command ->
        draft.add(String.valueOf(command.get("command")), Members.of(new Attributes(command))));
    draft.go(Sender.gameMaster(MIRA));
  }

  /** Somebody edits the campaign: the mine has other rooms. */
  void edit(String... rooms) {
    catalog.set(campaign(rooms));
    view.refresh();
  }

  Reverted undo() {
    return service.undo(new Wish(OptionalLong.empty(), false, MIRA));
  }

  Reverted undo(long id) {
    return service.undo(new Wish(OptionalLong.of(id), false, MIRA));
  }

  Reverted undoByForce(long id) {
    return service.undo(new Wish(OptionalLong.of(id), true, MIRA));
  }

  Reverted redo() {
    return service.redo(new Wish(OptionalLong.empty(), false, MIRA));
  }

  Reverted redo(long id) {
    return service.redo(new Wish(OptionalLong.of(id), false, MIRA));
  }

  Page page() {
    return service.newest(500, OptionalLong.empty());
  }

  /** Everything that was done, the oldest first. */
  List<JournalEntry> entries() {
    List<JournalEntry> entries = new ArrayList<>(page().entries());
    Collections.reverse(entries);
    return entries;
  }

  List<String> summaries() {
    return entries().stream().map(JournalEntry::summary).toList();
  }

  ActiveView shown() {
    return view.shown().view();
  }

  /** What displays of all audiences have. */
  List<ActiveViewPayload> payloads() {
    return Stream.of(Audience.values())
        .map(audience -> view.current().seenBy(audience).payload())
        .toList();
  }

  private static Campaign campaign(String... rooms) {
    return new Campaign(
        Galaxy.of(
            Optional.empty(),
            List.of(place("mine", "The Mine", rooms), place("dock", "The Dock", "pier", "crane"))),
        new People(
            List.of(new Attributes(Map.of("id", "marsh", "name", "Ines Marsh"))),
            List.of(new Attributes(Map.of("id", "keeper", "name", "The Keeper"))),
            List.of()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Location place(String slug, String name, String... rooms) {
    Attributes plan = new Attributes(Map.of(
        "rooms",
        Stream.of(rooms).map(id -> Map.of("id", id, "name", id)).toList(),
        "connections",
        List.of(Map.of("id", slug + "-door", "from", rooms[0], "to", rooms[1]))));
    return new Location(
        slug,
        new Attributes(Map.of("name", name)),
        new EncounterMap(
            Optional.empty(),
            Optional.of(new DeckPlan("map", plan, Optional.empty(), Optional.empty()))),
        Charts.NONE,
        List.of(),
        List.of(),
        Optional.empty());
  }
}
