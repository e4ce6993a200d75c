package charon.application.journal;

import static charon.application.journal.JournalTable.command;
import static charon.application.journal.JournalTable.place;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.payload.ActiveViewPayload;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is handed out, looked at and drawn is taken back as everything else is. */
class UndoOfHandoutsTest {

  private final JournalTable table = new JournalTable();

  static Stream<Map<String, Object>> commands() {
    return Stream.of(
        command("show-handout", "id", "a", "markdown", "Again"),
        command("show-handout", "id", "c", "markdown", "New", "to", List.of("k7")),
        command("hide-handout", "id", "a"),
        command("hide-handout"),
        command("set-focus", "fit", "all"),
        command("set-focus", "release", true),
        command("set-lead", "tab", "LOGS", "scroll", 0.5),
        command("set-token", "token_id", "rat", "size", 2L, "note", "Bites"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void isTakenBackAndDoneAgain(Map<String, Object> command) {
    table.give(
        place("rat"),
        command("show-handout", "id", "a", "markdown", "One"),
        command("show-handout", "id", "b", "markdown", "Two"),
        command("set-focus", "room_id", "hall"));
    List<ActiveViewPayload> before = table.payloads();
    table.give(command);
    List<ActiveViewPayload> after = table.payloads();
    assertThat(after).isNotEqualTo(before);

    table.undo();
    assertThat(table.payloads()).isEqualTo(before);
    assertThat(table.shown().things().handouts().keySet()).containsExactly("a", "b");

    table.redo();
    assertThat(table.payloads()).isEqualTo(after);
  }

  @Test
  void whatIsPointedAtLeavesNoEntry() {
    table.give(place("rat"));
    int entries = table.entries().size();

    table.give(command("ping", "x", 1L, "y", 1L));

    assertThat(table.entries()).hasSize(entries);
  }
}
