package charon.application.journal;

import static charon.application.journal.JournalTable.command;
import static charon.application.journal.JournalTable.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.InMemoryDraftRepository;
import charon.application.port.in.steering.ChangedSinceException;
import charon.domain.thing.Things;
import charon.domain.thing.TurnOrder;
import charon.domain.view.ActiveView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands about clocks, the alarm and turns are taken back and done again, also in a draft. */
class ClocksTakenBackTest {

  private static final List<Map<String, Object>> TURNS =
      List.of(Map.of("name", "Rook", "token_id", "rook"), Map.of("name", "Lund"));

  private final JournalTable table = new JournalTable();

  @BeforeEach
  void someAreThere() {
    table.give(
        place("rook"),
        command("set-clock", "id", "air", "kind", "countdown", "seconds", 90L, "cue", "end"),
        command("set-clock", "id", "run", "kind", "countup"),
        command("start-clock", "id", "run"),
        command("set-clock", "id", "pie", "kind", "segments", "segments", 6L, "filled", 2L),
        command("set-alarm", "level", "caution", "text", "SMOKE"),
        command("set-order", "entries", TURNS));
  }

  static Stream<Map<String, Object>> commands() {
    return Stream.of(
        command("set-clock", "id", "new", "kind", "countup"),
        command("set-clock", "id", "air", "kind", "segments", "segments", 4L),
        command("start-clock", "id", "air"),
        command("pause-clock", "id", "run"),
        command("remove-clock", "id", "run"),
        command("fill-clock", "id", "pie", "by", 3L),
        command("set-alarm", "level", "red", "sound", true),
        command("set-alarm", "level", "none"),
        command("set-order", "entries", List.of(Map.of("name", "Lund"))),
        command("set-order", "entries", List.of()),
        command("next-turn"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOneIsTakenBackAndDoneAgain(Map<String, Object> command) {
    ActiveView before = table.shown();
    table.give(command);
    ActiveView after = table.shown();
    assertThat(after).isNotEqualTo(before);

    table.undo();
    assertThat(table.shown()).isEqualTo(before);
    assertThat(table.shown().things().clocks().keySet())
        .containsExactlyElementsOf(before.things().clocks().keySet());

    table.redo();
    assertThat(table.shown()).isEqualTo(after);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOneCanBePreparedAndDoneLater(Map<String, Object> command) {
    Things before = table.shown().things();
    table.clock.advance(Duration.ofMinutes(5));

    table.prepareAndGo(List.of(command), new InMemoryDraftRepository());

    assertThat(table.shown().things()).isNotEqualTo(before);
    assertThat(table.entries()).hasSize(8);
    table.undo();
    assertThat(table.shown().things()).isEqualTo(before);
  }

  @Test
  void aClockThatWasPausedInErrorHasGoneOn() {
    table.give(command("start-clock", "id", "air"));
    Things running = table.shown().things();
    table.clock.advance(Duration.ofSeconds(5));
    table.give(command("pause-clock", "id", "air"));

    table.undo();

    assertThat(table.shown().things()).isEqualTo(running);
  }

  @Test
  void eachClockIsTakenBackByItself() {
    table.give(command("fill-clock", "id", "pie", "by", 1L), command("start-clock", "id", "air"));

    table.undo(8);

    assertThat(table.shown().things().clock("pie").filled()).isEqualTo(2);
    assertThat(table.shown().things().clock("air").running()).isPresent();
  }

  @Test
  void aTurnThatHasPassedOnIsAChangeSince() {
    table.give(command("next-turn"));

    assertThatThrownBy(() -> table.undo(7)).isInstanceOf(ChangedSinceException.class);
  }

  @Test
  void aTokenThatComesBackHasItsTurnAgain() {
    TurnOrder order = table.shown().things().order().orElseThrow();
    table.give(command("remove-token", "token_id", "rook"));

    table.undo();

    assertThat(table.shown().things().order()).contains(order);
    assertThat(order.entries().get(0).token()).isPresent();
  }

  @Test
  void theyAreThereAgainAfterARestart() {
    table.give(command("switch-view", "view_type", "BRIDGE"), command("start-clock", "id", "air"));
    Things before = table.shown().things();

    table.later();
    table.restart();
    table.resume();

    assertThat(table.shown().things()).isEqualTo(before);
    table.undo();
    assertThat(table.shown().things().clock("air").running()).isEmpty();
  }
}
