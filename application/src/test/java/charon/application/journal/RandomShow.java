package charon.application.journal;

import static charon.application.journal.JournalTable.command;
import static charon.application.journal.JournalTable.move;
import static charon.application.journal.JournalTable.place;

import charon.domain.RefusedException;
import charon.domain.journal.Actor;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Commands of all names, with few things that they are about: they get into each other's way. */
final class RandomShow {

  /** Tokens that only players move. */
  static final List<String> CREW = List.of("rook", "lund");

  /** How many messages were sent before, which are withdrawn and sent again. */
  static final int MESSAGES = 4;

  /** Those by which tokens go away that nobody named. */
  private static final List<String> SWEEPING = List.of("clear-tokens", "switch-view");

  private static final List<String> NAMES = List.of(
      "switch-view",
      "show-terminal",
      "hide-terminal",
      "switch-level",
      "toggle-room",
      "room-visibility",
      "set-door-status",
      "toggle-portrait",
      "place-token",
      "move-token",
      "remove-token",
      "update-token-status",
      "clear-tokens",
      "ship-status",
      "charon-mode",
      "charon-location",
      "charon-dialog",
      "set-blackout",
      "forget-place",
      "set-clock",
      "start-clock",
      "pause-clock",
      "remove-clock",
      "fill-clock",
      "set-alarm",
      "set-order",
      "next-turn",
      "set-token",
      "show-handout",
      "hide-handout",
      "set-focus",
      "set-lead",
      "ping",
      "set-crew",
      "set-ship",
      "broadcast",
      "withdraw-broadcast",
      "repeat-broadcast",
      "charon-send");

  private final Random random;

  RandomShow(long seed) {
    random = new Random(seed);
  }

  /** The names of all commands that there may be. */
  static List<String> names() {
    return NAMES;
  }

  /** Any command; it may be one that is turned down. */
  Map<String, Object> next() {
    return named(oneOf(NAMES));
  }

  /** Any that leaves the crew where it is. */
  Map<String, Object> nextBesideTheCrew() {
    return named(oneOf(NAMES.stream().filter(name -> !SWEEPING.contains(name)).toList()));
  }

  /** A move of one of the crew. */
  Map<String, Object> crewMoves() {
    return move(oneOf(CREW), random.nextInt(100));
  }

  /** One of those who lead the show. */
  Actor leader() {
    return oneOf(List.of(
        JournalTable.MIRA,
        Actor.of(Actor.Kind.TOKEN, "script"),
        Actor.of(Actor.Kind.CUE, "dark"),
        Actor.of(Actor.Kind.TRIGGER, "button")));
  }

  /** How long nobody does anything: long enough that no move goes on. */
  Duration pause() {
    return Duration.ofMillis(2_001 + random.nextInt(5_000));
  }

  /** How long nobody does anything while tokens are dragged. */
  Duration moment() {
    return Duration.ofMillis(random.nextInt(2_500));
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Does it, if the table allows it. */
  static boolean accepted(Runnable act) {
    try {
      act.run();
      return true;
    } catch (RefusedException refusal) {
      return false;
    }
  }

  private Map<String, Object> named(String name) {
    return switch (name) {
      case "switch-view" -> switchView();
      case "switch-level" ->
        command(name, "level", (long) random.nextInt(3), "deck_id", oneOf(List.of("", "a", "b")));
      case "toggle-room", "room-visibility" -> rooms(name);
      case "place-token", "move-token", "remove-token", "update-token-status", "set-token" ->
        token(name);
      case "ship-status" ->
        command(
            name,
            "system",
            oneOf(List.of("engines", "comms")),
            "status",
            oneOf(List.of("ONLINE", "DAMAGED")),
            "condition",
            (long) random.nextInt(100));
      case "charon-mode", "charon-location", "charon-dialog", "charon-send" -> charon(name);
      case "set-blackout" -> command(name, "on", random.nextBoolean(), "text", word());
      case "broadcast" -> command(name, "content", word());
      case "set-clock", "start-clock", "pause-clock", "remove-clock", "fill-clock" -> clock(name);
      default -> about(name);
    };
  }

  private Map<String, Object> about(String name) {
    return switch (name) {
      case "show-terminal" -> command(name, "location_slug", "mine", "terminal_slug", word());
      case "set-door-status" ->
        command(
            name,
            "connection_id",
            oneOf(List.of("mine-door", "dock-door")),
            "door_status",
            oneOf(List.of("OPEN", "SEALED", "LOCKED")));
      case "toggle-portrait" -> command(name, "npc_id", word());
      case "forget-place" -> command(name, "location_slug", location());
      case "set-alarm" -> command(name, "level", oneOf(List.of("none", "caution", "red")));
      case "set-order" ->
        command(
            name,
            "entries",
            Stream.generate(() -> Map.of("name", word()))
                .limit(random.nextInt(4))
                .toList());
      case "show-handout" -> command(name, "id", word(), "title", word(), "markdown", word());
      case "hide-handout" -> random.nextBoolean() ? command(name) : command(name, "id", word());
      case "set-focus" ->
        oneOf(List.of(
            command(name, "room_id", word()),
            command(name, "fit", "party", "ms", 0L),
            command(name, "release", true)));
      case "set-lead" ->
        oneOf(List.of(
            command(name, "tab", oneOf(List.of("MAP", "LOGS")), "scroll", 0.25),
            command(name, "system_slug", word(), "selected", word()),
            command(name, "person", word()),
            command(name, "release", true)));
      case "ping" -> command(name, "x", 1L, "y", 2L);
      case "withdraw-broadcast", "repeat-broadcast" ->
        command(name, "message_id", 1L + random.nextInt(MESSAGES));
      case "set-crew" -> command(name, "id", "marsh", "stress", (long) random.nextInt(20));
      case "set-ship" -> command(name, oneOf(List.of("hull", "armor")), (long) random.nextInt(20));
      default -> command(name);
    };
  }

  private Map<String, Object> switchView() {
    return command(
        "switch-view",
        "view_type",
        oneOf(List.of("ENCOUNTER", "ENCOUNTER", "ENCOUNTER", "BRIDGE", "CHARON_TERMINAL")),
        "location_slug",
        location(),
        "remember",
        random.nextInt(3) > 0);
  }

  private Map<String, Object> rooms(String name) {
    if (name.equals("toggle-room")) {
      return command(name, "room_id", room());
    }
    Map<String, Object> rooms = new LinkedHashMap<>();
    Stream.generate(this::room)
        .limit(1 + random.nextInt(4))
        .forEach(room -> rooms.put(room, random.nextBoolean()));
    return command(name, "room_visibility", rooms);
  }

  private Map<String, Object> token(String name) {
    return switch (name) {
      case "place-token" -> place(word());
      case "move-token" -> move(word(), random.nextInt(100));
      case "remove-token" -> command(name, "token_id", word());
      case "set-token" ->
        command(name, "token_id", word(), "size", 0.5 + random.nextInt(5), "note", word());
      default ->
        command(
            name,
            "token_id",
            word(),
            "status",
            List.of(oneOf(List.of("dead", "hidden", "stunned"))));
    };
  }

  private Map<String, Object> clock(String name) {
    Map<String, Object> clock = command(name, "id", word());
    if (name.equals("fill-clock")) {
      clock.put("by", random.nextInt(7) - 3L);
    }
    if (name.equals("set-clock")) {
      clock.putAll(oneOf(List.of(
          Map.of("kind", "countdown", "seconds", 1L + random.nextInt(600)),
          Map.of("kind", "countup", "visible", random.nextBoolean()),
          Map.of("kind", "segments", "segments", 6L))));
    }
    return clock;
  }

  private Map<String, Object> charon(String name) {
    return switch (name) {
      case "charon-mode" -> command(name, "mode", oneOf(List.of("QUERY", "DISPLAY")));
      case "charon-location" -> command(name, "location_path", word());
      case "charon-dialog" -> command(name, "open", random.nextBoolean());
      default -> command(name, "content", word());
    };
  }

  private String location() {
    return oneOf(List.of("mine", "dock", "nowhere", ""));
  }

  private String room() {
    return oneOf(List.of("hall", "vault", "shaft", "pier", "crane"));
  }

  private String word() {
    return "w" + random.nextInt(4);
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
