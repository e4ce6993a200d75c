package charon.benchmarks.micro;

import charon.application.command.CommandService;
import charon.application.port.in.Act;
import charon.application.port.in.ViewStep;
import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshotRepository;
import charon.application.view.ActiveViewService;
import charon.application.view.ChangeLog;
import charon.application.view.ViewEffects;
import charon.application.view.ViewKeeper;
import charon.domain.Attributes;
import charon.domain.disclosure.Fog;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.ReplaceRoomVisibility;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import charon.domain.journal.Actor;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.SwitchView;
import charon.domain.view.ViewType;
import charon.persistence.CampaignFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A table in the middle of a game: the largest deck of the demo campaign is shown, every second of
 * its rooms is revealed, and five tokens stand in a revealed one.
 */
public final class DemoTable {

  private static final Actor PLAYER = Actor.of(Actor.Kind.PLAYER, "");
  private static final Act MASTER = new Act(Actor.GM, Attributes.EMPTY, change -> "");
  private static final Path DEMO = Path.of("../bootstrap/src/main/resources/demo-campaign");
  private static final String LOCATION = "lowtide-station";
  private static final List<String> CREW = List.of("Rook", "Lund", "Qualls", "Sool", "Tobit");

  private final CampaignFolder campaign;
  private final ActiveViewService view;
  private final TokenId token;
  private final String room;
  private long moves;

  /**
   * Sets the table up.
   *
   * @param publisher who tells the displays
   * @throws IllegalStateException if this is not run in the folder of the module
   */
  public DemoTable(ActiveViewPublisher publisher) {
    this(publisher, ChangeLog.NONE);
  }

  /**
   * The same at which it is remembered what is done.
   *
   * @param log remembers it
   */
  DemoTable(ActiveViewPublisher publisher, ChangeLog log) {
    if (!Files.isDirectory(DEMO)) {
      throw new IllegalStateException(
          "folder: " + DEMO.toAbsolutePath() + " (expected: the demo campaign)");
    }
    campaign = CampaignFolder.open(DEMO, CommandService::problem);
    var random = new Random(1); // the same ids in every run
    view = new ActiveViewService(
        campaign,
        publisher,
        length -> bytes(random, length),
        Fog.ON,
        new ViewEffects(channel -> false, unkept(), shown -> {}, log));
    ViewUpdate entered = change(ViewStep.switchTo(
        new SwitchView(ViewType.ENCOUNTER, LOCATION, "", Optional.empty()), Instant.EPOCH, false));
    Map<String, Boolean> rooms = everySecond(entered);
    change(ViewStep.of(new ChangeEncounter(new ReplaceRoomVisibility(rooms))));
    room = rooms.keySet().iterator().next();
    token = CREW.stream().map(this::place).reduce((first, last) -> first).orElseThrow();
  }

  /** Moves a token one step, as a player does. */
  public ViewUpdate moveToken() {
    moves++;
    return view.perform(
            ViewStep.of(
                new ChangeEncounter(new MoveToken(token, new GridPosition(moves % 20, 8), room))),
            new Act(PLAYER, command(), change -> "Moved Tobit"))
        .shown()
        .update();
  }

  /** The move as a request has it. */
  private Attributes command() {
    return new Attributes(Map.of(
        "command",
        "move-token",
        "token_id",
        token.value(),
        "x",
        moves % 20,
        "y",
        8L,
        "room_id",
        room));
  }

  private ViewUpdate change(ViewStep step) {
    return view.perform(step, MASTER).shown().update();
  }

  /** The latest state. */
  public ViewUpdate current() {
    return view.current();
  }

  /** The campaign that is played. */
  public CampaignFolder campaign() {
    return campaign;
  }

  /** Nothing is measured of what the next start would find. */
  private static ViewKeeper unkept() {
    var nowhere = new ViewSnapshotRepository() {
      @Override
      public Optional<ViewSnapshot> load() {
        return Optional.empty();
      }

      @Override
      public void save(ViewSnapshot snapshot) {}
    };
    return new ViewKeeper(nowhere, work -> {}, Clock.systemUTC(), 0);
  }

  private TokenId place(String name) {
    var piece =
        new Token(TokenType.PLAYER, name, new GridPosition(0, 8), List.of(), "/data/x.png", room);
    TokenId id = view.newTokenId();
    change(ViewStep.of(new ChangeEncounter(new PlaceToken(id, piece))));
    return id;
  }

  private static Map<String, Boolean> everySecond(ViewUpdate entered) {
    Map<String, Boolean> rooms = new LinkedHashMap<>();
    entered
        .gm()
        .payload()
        .view()
        .encounter()
        .roomVisibility()
        .keySet()
        .forEach(id -> rooms.put(id, rooms.size() % 2 == 0));
    return rooms;
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
