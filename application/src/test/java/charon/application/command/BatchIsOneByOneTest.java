package charon.application.command;

import static charon.application.command.CommandTable.command;
import static charon.application.command.CommandTable.place;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.command.BatchRefusedException;
import charon.domain.RefusedException;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A batch leaves what the same commands leave that are given one by one. */
class BatchIsOneByOneTest {

  private static final int LONGEST = 30;

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void inTheEndItIsTheSame(long seed) {
    Random random = new Random(seed);
    CommandTable single = new CommandTable();
    CommandTable batched = new CommandTable();
    List<Map<String, Object>> accepted = new ArrayList<>();
    for (int i = 1 + random.nextInt(LONGEST); i > 0; i--) {
      Map<String, Object> next = anyCommand(random);
      try {
        single.give(next);
        accepted.add(next);
      } catch (RefusedException refusal) {
        assertRefusedAlsoInABatch(accepted, next, refusal);
      }
    }
    if (!accepted.isEmpty()) {
      batched.giveAll(accepted, "");
    }

    assertThat(payloads(batched)).isEqualTo(payloads(single));
    assertThat(batched.messages.count()).isEqualTo(single.messages.count());
    assertThat(conversations(batched)).isEqualTo(conversations(single));
  }

  private static void assertRefusedAlsoInABatch(
      List<Map<String, Object>> accepted, Map<String, Object> next, RefusedException refusal) {
    CommandTable other = new CommandTable();
    List<ActiveViewPayload> before = payloads(other);
    List<Map<String, Object>> all = new ArrayList<>(accepted);
    all.add(next);
    try {
      other.giveAll(all, "");
      throw new AssertionError(next + " is accepted in a batch (expected: " + refusal + ")");
    } catch (BatchRefusedException refused) {
      assertThat(refused.index()).isEqualTo(accepted.size());
      assertThat(refused.reason()).hasSameClassAs(refusal).hasMessage(refusal.getMessage());
      assertThat(payloads(other)).isEqualTo(before);
      assertThat(other.messages.count()).isZero();
    }
  }

  private static List<ActiveViewPayload> payloads(CommandTable table) {
    return Stream.of(Audience.values())
        .map(audience -> table.view.current().seenBy(audience).payload())
        .toList();
  }

  private static List<List<String>> conversations(CommandTable table) {
    return Stream.of(Channel.STORY, Channel.BRIDGE).map(table::said).toList();
  }

  private static Map<String, Object> anyCommand(Random random) {
    return switch (random.nextInt(16)) {
      case 0, 1 ->
        command(
            "switch-view",
            "view_type",
            oneOf(random, "ENCOUNTER", "CHARON_TERMINAL", "BRIDGE"),
            "location_slug",
            oneOf(random, "mine", "nowhere", ""));
      case 2 ->
        command(
            "charon-send", "content", word(random), "channel", oneOf(random, "story", "bridge"));
      case 3 -> command("broadcast", "content", word(random));
      case 4 -> command("charon-dialog");
      case 5 ->
        command("ship-status", "system", "engines", "status", "ONLINE", "condition", (long)
            random.nextInt(120));
      case 6 -> command("show-terminal", "location_slug", "mine", "terminal_slug", word(random));
      case 7 -> command("room-visibility", "room_visibility", Map.of(room(random), true));
      case 8 -> command("toggle-portrait", "npc_id", word(random));
      case 9 ->
        command(
            "set-door-status",
            "connection_id",
            "c1",
            "door_status",
            oneOf(random, "OPEN", "SEALED"));
      case 10, 11 -> place(word(random), "A", room(random));
      case 12 ->
        command("move-token", "token_id", word(random), "x", 1L, "y", 2L, "room_id", room(random));
      case 13 ->
        command("update-token-status", "token_id", word(random), "status", List.of("dead"));
      case 14 -> command("remove-token", "token_id", word(random));
      default -> command("toggle-room", "room_id", room(random));
    };
  }

  private static String room(Random random) {
    return oneOf(random, "hall", "vault", "shaft");
  }

  private static String word(Random random) {
    return "w" + random.nextInt(4);
  }

  private static String oneOf(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }
}
