package charon.bootstrap;

import charon.application.journal.Journal;
import charon.application.journal.JournalService;
import charon.application.journal.JournalWriter;
import charon.application.port.in.Act;
import charon.application.port.in.ViewStep;
import charon.application.port.in.steering.JournalUseCase.Wish;
import charon.application.port.out.JournalRepository;
import charon.application.port.out.Journals;
import charon.application.port.out.ViewSnapshot;
import charon.application.view.ActiveViewService;
import charon.application.view.SnapshotWriter;
import charon.application.view.ViewEffects;
import charon.application.view.ViewKeeper;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Fog;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.EncounterCommand;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.PlaceToken;
import charon.domain.encounter.RemoveToken;
import charon.domain.encounter.ReplaceRoomVisibility;
import charon.domain.encounter.SetDoorStatus;
import charon.domain.encounter.SetTokenStatus;
import charon.domain.encounter.ToggleRoom;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.encounter.TokenType;
import charon.domain.journal.Actor;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import charon.domain.view.ChangeEncounter;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What the journal of a full table holds in memory after as many steps as can be taken back at least: 500
 * tokens, 300 rooms. Measured in this process, so that nothing else should go on in it. Not thread-safe.
 */
public final class JournalMemory {

  /** How many steps are made. */
  public static final int STEPS = 200;

  /** How much they may hold, in bytes: 2 MiB. */
  public static final long MOST_BYTES = 2 * 1024 * 1024;

  private static final int TABLES = 4;
  private static final int TOKENS = 500;
  private static final int ROOMS = 300;
  /** A class in a histogram: how many bytes all its objects have, and its name. */
  private static final Pattern CLASS = Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(\\S+)");

  /** What the collector fills gaps with; nothing that is measured is made of it. */
  private static final String FILLER = "[I";

  private static final ActiveView FULL = full();

  private JournalMemory() {}

  /** An evening: tokens that are moved and hurt, removed and placed, doors, rooms alone and together. */
  public static long ofAnEvening() {
    return measure(i -> switch (i % 8) {
      case 0, 1, 2 -> new MoveToken(id(i * 7), new GridPosition(i + 1, i), room(i));
      case 3 -> new SetDoorStatus("door-" + i, DoorStatus.OPEN);
      case 4 -> new SetTokenStatus(id(i), List.of(TokenStatus.WOUNDED));
      case 5 -> new ToggleRoom(room(i), Optional.empty());
      case 6 -> i % 16 == 6 ? new RemoveToken(id(0)) : new PlaceToken(id(0), token(0));
      default -> rooms(i % 16 == 7);
    });
  }

  /** All rooms are hidden and shown again, over and over. */
  public static long ofAllRooms() {
    return measure(i -> rooms(i % 2 == 0));
  }

  /** Tokens are removed and placed again, over and over. */
  public static long ofRemovedTokens() {
    return measure(i -> i % 2 == 0 ? new RemoveToken(id(i)) : new PlaceToken(id(i - 1), token(i)));
  }

  /** In bytes, for one table. */
  private static long measure(IntFunction<EncounterCommand> steps) {
    List<Played> tables = new ArrayList<>();
    for (int i = 0; i < TABLES; i++) {
      tables.add(new Played());
    }
    long before = alive();
    tables.forEach(table -> IntStream.range(0, STEPS).forEach(i -> table.act(steps.apply(i))));
    long after = alive();
    tables.forEach(Played::requireAllThere);
    return (after - before) / TABLES;
  }

  /** The bytes of all objects that are alive. */
  private static long alive() {
    try {
      Object histogram = ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "gcClassHistogram",
              new Object[] {new String[] {}},
              new String[] {String[].class.getName()});
      return CLASS
          .matcher(String.valueOf(histogram))
          .results()
          .filter(row -> !row.group(2).equals(FILLER))
          .mapToLong(row -> Long.parseLong(row.group(1)))
          .sum();
    } catch (JMException e) {
      throw new IllegalStateException("This virtual machine does not tell what it holds", e);
    }
  }

  private static ActiveView full() {
    Map<TokenId, Token> tokens = new LinkedHashMap<>();
    IntStream.range(0, TOKENS).forEach(i -> tokens.put(id(i), token(i)));
    return ActiveView.INITIAL.withEncounter(
        new Encounter(1, "", rooms(false).roomVisibility(), Map.of(), tokens, List.of()));
  }

  private static TokenId id(int i) {
    return new TokenId("token-" + i % TOKENS);
  }

  private static String room(int i) {
    return "a-room-of-the-deck-" + i % ROOMS;
  }

  private static Token token(int i) {
    return new Token(
        TokenType.CREATURE,
        "Creature " + i,
        new GridPosition(i % 40, i % 30),
        List.of(),
        "/data/campaign/tokens/creature-" + i + ".png",
        room(i));
  }

  /** As from a request: every name is a text of its own. */
  private static ReplaceRoomVisibility rooms(boolean visible) {
    Map<String, Boolean> rooms = new LinkedHashMap<>();
    IntStream.range(0, ROOMS).forEach(i -> rooms.put(room(i), visible));
    return new ReplaceRoomVisibility(rooms);
  }

  /** A table, and its journal as it is when everything is written. */
  private static final class Played {

    private final JournalWriter writer = new JournalWriter(new Nowhere(), Runnable::run);
    private final Journal journal =
        new Journal(TableId.DEFAULT, new Empty(), writer, Clock.systemUTC(), true);
    private final ActiveViewService view = new ActiveViewService(
        () -> Campaign.EMPTY,
        update -> {},
        length -> new byte[length],
        Fog.OFF,
        new ViewEffects(channel -> false, full(), shown -> {}, journal));

    void act(EncounterCommand command) {
      view.perform(
          ViewStep.of(new ChangeEncounter(command)),
          new Act(
              Actor.of(Actor.Kind.GM, "mira"),
              new Attributes(Map.of("command", "some-command", "token_id", "token-17")),
              change -> "Did something to " + command.getClass().getSimpleName()));
    }

    void requireAllThere() {
      var journals = new JournalService(journal, view);
      Wish next = new Wish(OptionalLong.empty(), false, Actor.GM);
      IntStream.range(0, STEPS).forEach(i -> journals.undo(next)); // else it throws
    }

    private static ViewKeeper full() {
      return ViewKeeper.goingOn(
          TableId.DEFAULT,
          Optional.of(new ViewSnapshot(FULL, List.of(), Instant.EPOCH)),
          new SnapshotWriter(snapshots -> {}, work -> {}, Clock.systemUTC()));
    }
  }

  private record Nowhere() implements Journals {

    @Override
    public void saveAll(Map<TableId, Minutes> minutes) {}

    @Override
    public int deleteBefore(Instant moment) {
      return 0;
    }
  }

  private record Empty() implements JournalRepository {

    @Override
    public long lastId() {
      return 0;
    }

    @Override
    public List<Kept> newest(int limit) {
      return List.of();
    }

    @Override
    public List<JournalEntry> before(long id, int limit) {
      return List.of();
    }

    @Override
    public List<JournalEntry> since(Instant from, int limit) {
      return List.of();
    }
  }
}
