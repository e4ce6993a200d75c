package charon.application.journal;

import static charon.application.journal.JournalTable.MIRA;
import static charon.application.journal.JournalTable.NOW;
import static charon.application.journal.JournalTable.PLAYER;
import static charon.application.journal.JournalTable.command;
import static charon.application.journal.JournalTable.move;
import static charon.application.journal.JournalTable.place;
import static charon.application.journal.JournalTable.room;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.command.Sender;
import charon.domain.Attributes;
import charon.domain.disclosure.Audience;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of what was done. */
class JournalEntriesTest {

  private final JournalTable table = new JournalTable();

  @Test
  void aChangeIsAnEntry() {
    table.give(MIRA, room("hall", false));

    assertThat(table.entries())
        .containsExactly(new JournalEntry(
            1, NOW, MIRA, new Attributes(room("hall", false)), "Hid hall", 1, EntryState.DONE));
  }

  @Test
  void whatChangesNothingLeavesNoEntry() {
    table.give(room("hall", false), room("hall", false), command("clear-tokens"));

    assertThat(table.summaries()).containsExactly("Hid hall");
  }

  @Test
  void whatIsSaidIsAnEntryThatChangesNothing() {
    table.give(room("hall", false), command("broadcast", "content", "Mayday"));
    table.giveAll(MIRA, List.of(command("broadcast", "content", "Mayday")));

    assertThat(table.entries()).hasSize(3);
    assertThat(table.undo().entry().summary()).isEqualTo("Hid hall");
  }

  @Test
  void whatWasSaidOnceIsOneEntryHoweverOftenItIsSent() {
    Sender retrying = new Sender(Audience.GM, Optional.of("mayday-1"), MIRA);

    table.give(retrying, command("broadcast", "content", "Mayday"));
    table.give(retrying, command("broadcast", "content", "Mayday"));

    assertThat(table.entries()).hasSize(1);
  }

  @Test
  void whatIsWithdrawnOnceIsOneEntryAndIsNotTakenBack() {
    table.give(room("hall", false), command("broadcast", "content", "Mayday"));

    table.give(
        command("withdraw-broadcast", "message_id", 1L),
        command("withdraw-broadcast", "message_id", 1L));

    assertThat(table.summaries()).containsOnlyOnce("Withdrew message 1").hasSize(3);
    assertThat(table.undo().entry().summary()).isEqualTo("Hid hall");
  }

  @Test
  void severalCommandsAsOneAreOneEntry() {
    table.giveAll(MIRA, List.of(room("hall", false), room("vault", false)));

    assertThat(table.entries()).hasSize(1);
    Attributes told = table.entries().get(0).command();
    assertThat(told.members().keySet()).containsExactlyInAnyOrder("command", "title", "commands");
    assertThat(told.objects("commands"))
        .containsExactly(new Attributes(room("hall", false)), new Attributes(room("vault", false)));
  }

  @Test
  void anUndoAndAResumeAreEntries() {
    table.give(command("switch-view", "view_type", "BRIDGE"));
    table.undo();
    table.restart();
    table.resume();

    assertThat(table.summaries())
        .containsExactly(
            "Switched to BRIDGE", "Took back: Switched to BRIDGE", "Went on with the earlier view");
    assertThat(table.entries().get(1).command())
        .isEqualTo(new Attributes(Map.of("command", "undo", "id", 1L)));
    assertThat(table.entries().get(0).state()).isEqualTo(EntryState.UNDONE);
  }

  @Test
  void movesOfATokenThatFollowEachOtherAreOneEntry() {
    table.give(place("rook"));
    for (int x = 1; x <= 4; x++) {
      table.give(PLAYER, move("rook", x));
      table.clock.advance(Duration.ofSeconds(2));
    }

    assertThat(table.summaries()).containsExactly("Placed rook", "Moved rook");
    JournalEntry moves = table.entries().get(1);
    assertThat(moves.command()).isEqualTo(new Attributes(move("rook", 4)));
    assertThat(moves.at()).as("the first of them").isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(moves.revision()).as("the last of them").isEqualTo(5);
    table.undo(2);
    assertThat(x("rook")).as("where it stood before all of them").isZero();
  }

  @Test
  void aTokenThatIsBackWhereItWasHasBeenMovedAllTheSame() {
    table.give(place("rook"));
    table.give(PLAYER, move("rook", 3));
    table.give(PLAYER, move("rook", 0));

    assertThat(table.summaries()).containsExactly("Placed rook", "Moved rook");
    assertThat(table.undo(2).entry().summary()).isEqualTo("Moved rook");
  }

  @Test
  void anEditOfTheCampaignBetweenTwoMovesIsNoneOfThem() {
    table.give(
        command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine"), place("rook"));
    table.give(PLAYER, move("rook", 1));
    table.edit("hall", "vault", "shaft", "crypt");
    table.give(PLAYER, move("rook", 2));

    table.undo(table.page().entries().get(0).id());

    assertThat(table.shown().encounter().roomVisibility()).containsEntry("crypt", false);
  }

  @Test
  void whoWaitsLongerBeginsAnotherMove() {
    table.give(place("rook"));
    table.give(PLAYER, move("rook", 1));
    table.clock.advance(Duration.ofMillis(2_001));
    table.give(PLAYER, move("rook", 2));

    assertThat(table.summaries()).containsExactly("Placed rook", "Moved rook", "Moved rook");
  }

  @Test
  void somebodyElseBeginsAnotherMove() {
    table.give(place("rook"));
    table.give(PLAYER, move("rook", 1));
    table.give(MIRA, move("rook", 2));
    table.give(PLAYER, move("rook", 3));

    assertThat(table.entries()).hasSize(4);
  }

  @Test
  void othersMayMoveOtherTokensMeanwhile() {
    table.give(place("rook"), place("lund"));
    for (int x = 1; x <= 4; x++) {
      table.give(PLAYER, move("rook", x));
      table.give(MIRA, move("lund", x));
      table.give(MIRA, room("hall", x % 2 == 0));
    }

    assertThat(table.summaries())
        .filteredOn(summary -> summary.startsWith("Moved"))
        .containsExactly("Moved rook", "Moved lund");
  }

  @Test
  void aMoveOfATokenToWhichSomethingElseWasDoneBeginsAnew() {
    table.give(place("rook"));
    table.give(PLAYER, move("rook", 1));
    table.give(
        MIRA, command("update-token-status", "token_id", "rook", "status", List.of("stunned")));
    table.give(PLAYER, move("rook", 2));

    assertThat(table.entries()).hasSize(4);
  }

  @Test
  void aMoveAfterAnUndoBeginsAnew() {
    table.give(place("rook"));
    table.give(MIRA, move("rook", 1));
    table.undo();
    table.redo();
    table.give(MIRA, move("rook", 2));

    assertThat(table.undo().entry().id()).isEqualTo(5);
    assertThat(x("rook")).isEqualTo(1);
  }

  private long x(String token) {
    return table.shown().encounter().tokens().entrySet().stream()
        .filter(entry -> entry.getKey().value().equals(token))
        .mapToLong(entry -> entry.getValue().position().x())
        .sum();
  }

  @Test
  void partsOfItCanBeRead() {
    IntStream.range(0, 10).forEach(i -> table.give(MIRA, room("hall", i % 2 == 0)));
    table.later();
    IntStream.range(0, 5).forEach(i -> table.give(MIRA, room("hall", i % 2 == 0)));

    assertThat(ids(3, OptionalLong.empty())).containsExactly(15L, 14L, 13L);
    assertThat(ids(4, OptionalLong.of(13)))
        .as("written, and not yet")
        .containsExactly(12L, 11L, 10L, 9L);
    assertThat(ids(100, OptionalLong.of(3))).containsExactly(2L, 1L);
  }

  private List<Long> ids(int limit, OptionalLong before) {
    return new JournalService(table.journal, table.view)
        .newest(limit, before).entries().stream().map(JournalEntry::id).toList();
  }

  @Test
  void aCommandThatIsVeryLongIsToldByItsName() {
    Map<String, Boolean> rooms = new LinkedHashMap<>();
    IntStream.range(0, 2_000).forEach(i -> rooms.put("room-" + i, true));
    table.give(MIRA, command("room-visibility", "room_visibility", rooms));

    assertThat(table.entries().get(0).command())
        .isEqualTo(new Attributes(Map.of("command", "room-visibility", "left_out", true)));
    assertThat(table.undo().entry().id()).as("and can be taken back").isEqualTo(1);
    assertThat(table.shown().encounter().roomVisibility()).isEmpty();
  }

  @Test
  void aSummaryThatIsVeryLongIsCut() {
    table.give(MIRA, room("x".repeat(10_000), true));

    assertThat(table.summaries().get(0)).hasSizeLessThanOrEqualTo(500).endsWith("…");
  }
}
