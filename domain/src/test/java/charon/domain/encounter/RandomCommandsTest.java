package charon.domain.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Long random sequences of commands, each checked against a plain, mutable model. */
class RandomCommandsTest {

  private static final int COMMANDS = 300;
  private static final int IDS = 8;

  static LongStream seeds() {
    return LongStream.range(0, 15);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void encounterFollowsTheModelAndKeepsItsOrder(long seed) {
    var random = new Random(seed);
    var model = new Model();
    Encounter encounter = Encounter.INITIAL;

    for (int step = 0; step < COMMANDS; step++) {
      EncounterCommand command = model.expectRandomCommand(random);
      encounter = afterwards(command, encounter);

      assertThat(orderedStateOf(encounter))
          .as("step %s: %s", step, command)
          .isEqualTo(model.state());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noCommandChangesTheEncounterItIsAppliedTo(long seed) {
    var random = new Random(seed);
    Encounter encounter = Encounter.INITIAL;

    for (int step = 0; step < COMMANDS; step++) {
      String before = orderedStateOf(encounter);
      Encounter next = afterwards(new Model().expectRandomCommand(random), encounter);

      assertThat(orderedStateOf(encounter)).isEqualTo(before);
      encounter = next;
    }
  }

  private static Encounter afterwards(EncounterCommand command, Encounter encounter) {
    try {
      return command.applyTo(encounter);
    } catch (RefusedException refused) {
      return encounter; // what a refused command leaves behind
    }
  }

  private static String orderedStateOf(Encounter e) {
    return Model.text(
        e.level(), e.deckId(), e.roomVisibility(), e.doors(), e.tokens(), e.portraits());
  }

  /** What the encounter ought to be, in collections that keep the order of insertion. */
  private static final class Model {

    private long level = 1;
    private String deckId = "";
    private final Map<String, Boolean> rooms = new LinkedHashMap<>();
    private final Map<String, DoorStatus> doors = new LinkedHashMap<>();
    private final Map<TokenId, Token> tokens = new LinkedHashMap<>();
    private final List<String> portraits = new ArrayList<>();

    String state() {
      return text(level, deckId, rooms, doors, tokens, portraits);
    }

    /** Invents a command and does to the model what the command ought to do. */
    EncounterCommand expectRandomCommand(Random random) {
      String name = "n" + random.nextInt(IDS);
      return switch (random.nextInt(10)) {
        case 0 -> selectDeck(random.nextInt(), name);
        case 1 -> toggleRoom(name);
        case 2 -> setRoom(name, random.nextBoolean());
        case 3 -> replaceRooms(name, random.nextBoolean());
        case 4 -> setDoor(name, anyOf(DoorStatus.values(), random));
        case 5 -> placeToken(new TokenId(name), token(random));
        case 6 -> moveToken(new TokenId(name), position(random), "r" + random.nextInt(3));
        case 7 -> setStatus(new TokenId(name), List.of(anyOf(TokenStatus.values(), random)));
        case 8 -> removeOrClearTokens(new TokenId(name), random.nextInt(10) == 0);
        default -> togglePortrait(name);
      };
    }

    private EncounterCommand selectDeck(long newLevel, String newDeckId) {
      level = newLevel;
      deckId = newDeckId;
      return new SelectDeck(newLevel, newDeckId);
    }

    private EncounterCommand toggleRoom(String room) {
      rooms.merge(room, false, (present, absent) -> !present);
      return new ToggleRoom(room, Optional.empty());
    }

    private EncounterCommand setRoom(String room, boolean visible) {
      rooms.put(room, visible);
      return new ToggleRoom(room, Optional.of(visible));
    }

    private EncounterCommand replaceRooms(String room, boolean visible) {
      rooms.clear();
      rooms.put(room, visible);
      return new ReplaceRoomVisibility(Map.of(room, visible));
    }

    private EncounterCommand setDoor(String door, DoorStatus status) {
      doors.put(door, status);
      return new SetDoorStatus(door, status);
    }

    private EncounterCommand placeToken(TokenId id, Token token) {
      tokens.put(id, token);
      return new PlaceToken(id, token);
    }

    private EncounterCommand moveToken(TokenId id, GridPosition to, String room) {
      tokens.computeIfPresent(
          id, (any, t) -> new Token(t.type(), t.name(), to, t.status(), t.imageUrl(), room));
      return new MoveToken(id, to, room);
    }

    private EncounterCommand setStatus(TokenId id, List<TokenStatus> status) {
      tokens.computeIfPresent(
          id,
          (any, t) ->
              new Token(t.type(), t.name(), t.position(), status, t.imageUrl(), t.roomId()));
      return new SetTokenStatus(id, status);
    }

    private EncounterCommand removeOrClearTokens(TokenId id, boolean all) {
      if (all) {
        tokens.clear();
        return new ClearTokens();
      }
      tokens.remove(id);
      return new RemoveToken(id);
    }

    private EncounterCommand togglePortrait(String npc) {
      if (!portraits.remove(npc)) {
        portraits.add(npc);
      }
      return new TogglePortrait(npc);
    }

    /** A text that shows the order of the maps too, which their equality ignores. */
    static String text(Object... parts) {
      return List.of(parts).toString();
    }

    private static Token token(Random random) {
      return new Token(
          anyOf(TokenType.values(), random), "Rat", position(random), List.of(), "", "");
    }

    private static GridPosition position(Random random) {
      return new GridPosition(random.nextInt(), random.nextInt());
    }

    private static <T> T anyOf(T[] values, Random random) {
      return values[random.nextInt(values.length)];
    }
  }
}
