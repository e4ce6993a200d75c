package charon.application.cue;

import charon.application.command.CommandService;
import charon.application.command.word.Folder;
import charon.application.command.word.Voices;
import charon.application.conversation.ConversationService;
import charon.application.conversation.ConversationStore;
import charon.application.conversation.MessageFactory;
import charon.application.conversation.QueryWriter;
import charon.application.fake.FixedCampaignCatalog;
import charon.application.fake.InMemoryConversationRepository;
import charon.application.fake.InMemoryCueRepository;
import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.ManualScheduler;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.message.MessageService;
import charon.application.news.NewsDesk;
import charon.application.port.in.Act;
import charon.application.port.in.steering.CueUseCase.Listed;
import charon.application.port.out.NoteLibrary;
import charon.application.port.out.steering.CueRepository;
import charon.application.view.ActiveViewService;
import charon.application.view.UnkeptViews;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.cue.Cue;
import charon.domain.cue.PlannedCue;
import charon.domain.disclosure.Fog;
import charon.domain.journal.Actor;
import charon.domain.view.ActiveView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A table with cues, at which time passes when it is told to. */
final class CueTable {

  static final Instant START = Instant.parse("2201-03-09T18:00:00Z");
  static final Actor ANN = Actor.of(Actor.Kind.GM, "ann");

  final SettableClock clock = new SettableClock(START);
  final ManualScheduler scheduler = new ManualScheduler(clock);
  final InMemoryCueRepository repository = new InMemoryCueRepository();
  final InMemoryMessageRepository messages = new InMemoryMessageRepository();
  final List<Act> acts = new ArrayList<>();
  final CueService cues;
  private final FixedCampaignCatalog catalog = new FixedCampaignCatalog(Campaign.EMPTY);
  private final CommandService commands;
  private final ActiveViewService view;

  CueTable() {
    var secrets = new SequentialSecrets();
    var news = new NewsDesk(told -> {}, messages, List.of(), clock);
    var conversations = new ConversationStore(
        new InMemoryConversationRepository(messages),
        Runnable::run,
        clock,
        Duration.ofDays(1),
        news);
    view = new ActiveViewService(
        catalog,
        update -> {},
        secrets,
        Fog.ON,
        UnkeptViews.clearing(conversations::clearAtOnce, (act, change) -> acts.add(act)));
    var talk = new ConversationService(
        conversations,
        query -> CompletableFuture.completedFuture("."),
        new QueryWriter(catalog, view, NoteLibrary.NONE),
        new MessageFactory(secrets, clock));
    commands = new CommandService(
        view,
        new Voices(new MessageService(messages, List::of, clock, news), talk),
        clock,
        Folder.EMPTY,
        (ping, toPlayers) -> {});
    cues = after(repository);
  }

  /** The cues as another start of the server finds them. */
  CueService after(CueRepository kept) {
    var keeping = new CueKeeping(kept, all -> all.stream().map(Cue::toString).toList() + "\n");
    return new CueService(catalog, commands, keeping, scheduler, clock);
  }

  /** Has the campaign plan cues that can be played. */
  void plan(Cue... planned) {
    plan(Stream.of(planned).map(cue -> new PlannedCue(cue, Optional.empty())).toList());
  }

  /** Has the campaign plan cues. */
  void plan(List<PlannedCue> planned) {
    Campaign none = Campaign.EMPTY;
    catalog.set(new Campaign(
        none.galaxy(),
        none.people(),
        none.ship(),
        none.sessions(),
        none.assistant(),
        planned,
        none.problems()));
  }

  /** The ids of the cues that were done, in that order. */
  List<String> done() {
    return acts.stream().map(act -> act.by().name()).toList();
  }

  /** The ids of all cues, in the running order. */
  List<String> order() {
    return cues.list().cues().stream().map(Listed::cue).map(Cue::id).toList();
  }

  ActiveView shown() {
    return view.shown().view();
  }

  /** A cue that reveals a room of its own name. */
  static Cue cue(String id) {
    return cue(id, List.of(reveal(id)));
  }

  static Cue cue(String id, List<Attributes> commands) {
    return new Cue(id, "Title of " + id, "", commands, Optional.empty());
  }

  /** A cue after which another follows. */
  static Cue cue(String id, Duration after, String other) {
    return new Cue(
        id, "Title of " + id, "", List.of(reveal(id)), Optional.of(new Cue.Follow(after, other)));
  }

  static Attributes reveal(String room) {
    return command("toggle-room", "room_id", room, "visible", true);
  }

  /** A command as data, from names and values in turn. */
  static Attributes command(String name, Object... namesAndValues) {
    Map<String, Object> data = new LinkedHashMap<>(Map.of("command", name));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      data.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Attributes(data);
  }
}
