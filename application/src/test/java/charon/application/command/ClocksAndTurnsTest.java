package charon.application.command;

import static charon.application.command.CommandTable.command;
import static charon.application.command.CommandTable.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.command.BatchRefusedException;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.disclosure.Audience;
import charon.domain.encounter.TokenId;
import charon.domain.thing.Alarm;
import charon.domain.thing.Clock;
import charon.domain.thing.Things;
import charon.domain.thing.TurnOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clocks, the alarm and turns, as commands make them. */
class ClocksAndTurnsTest {

  private static final Map<String, Object> AIR =
      command("set-clock", "id", "air", "kind", "countdown", "seconds", 90L);
  private static final Map<String, Object> PIE =
      command("set-clock", "id", "pie", "kind", "segments", "segments", 6L, "filled", 5L);

  private final CommandTable table = new CommandTable();

  @Test
  void aClockStandsUntilItIsStartedAndGoesOnWhereItWasPaused() {
    table.give(AIR);
    assertThat(clock("air").running()).isEmpty();
    assertThat(clock("air").stands()).isEqualTo(Duration.ofSeconds(90));

    pass(10);
    table.give(command("start-clock", "id", "air"));
    assertThat(clock("air").running()).contains(Instant.EPOCH.plusSeconds(100));

    pass(30);
    table.give(command("pause-clock", "id", "air"));
    assertThat(clock("air").stands()).isEqualTo(Duration.ofSeconds(60));

    pass(1_000);
    table.give(command("start-clock", "id", "air"));
    assertThat(clock("air").running()).contains(Instant.EPOCH.plusSeconds(1_100));
  }

  @Test
  void aRunningClockMakesNoEventBySeconds() {
    table.give(AIR);
    table.give(command("start-clock", "id", "air"));
    long told = revision();

    pass(1_000);

    assertThat(revision()).isEqualTo(told);
    assertThat(clock("air").at(table.clock.instant())).isZero();
  }

  @Test
  void theSameIdAgainReplacesWhereItStands() {
    table.give(AIR);
    table.give(PIE);
    table.give(command("start-clock", "id", "air"));

    table.give(command(
        "set-clock",
        "id",
        "air",
        "label",
        "Up",
        "kind",
        "countup",
        "visible",
        false,
        "style",
        "alarm"));

    assertThat(things().clocks().keySet()).containsExactly("air", "pie");
    assertThat(clock("air"))
        .isEqualTo(new Clock(
            "Up",
            Clock.Kind.COUNTUP,
            Optional.empty(),
            Duration.ZERO,
            0,
            0,
            Clock.Style.ALARM,
            false,
            Optional.empty()));
  }

  @Test
  void segmentsAreFilledToAllAndEmptiedToNone() {
    table.give(PIE);

    table.give(command("fill-clock", "id", "pie", "by", 3L));
    assertThat(clock("pie").filled()).isEqualTo(6);
    table.give(command("fill-clock", "id", "pie", "by", -24L));
    assertThat(clock("pie").filled()).isZero();
  }

  @Test
  void everyCommandOfABatchWorksOnWhatTheOneBeforeLeft() {
    table.giveAll(
        AIR,
        command("start-clock", "id", "air"),
        PIE,
        command("fill-clock", "id", "pie", "by", -1L),
        command("set-alarm", "level", "red", "text", "LEAK", "sound", true),
        command("set-order", "entries", List.of(Map.of("name", "Kim"), Map.of("name", "Lund"))),
        command("next-turn"));

    assertThat(revision()).as("one event").isOne();
    assertThat(clock("air").running()).contains(Instant.EPOCH.plusSeconds(90));
    assertThat(clock("pie").filled()).isEqualTo(4);
    assertThat(things().alarm()).contains(new Alarm(Alarm.Level.RED, "LEAK", true));
    assertThat(things().order().map(TurnOrder::now)).contains(1);
  }

  @Test
  void fiftyClocksAreEnough() {
    IntStream.range(0, Things.MAX_CLOCKS)
        .forEach(i ->
            table.give(command("set-clock", "id", "c" + i, "kind", "countup", "visible", false)));

    assertThatThrownBy(() -> table.give(AIR))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("50 clocks");
    table.give(command("set-clock", "id", "c7", "kind", "countdown", "seconds", 5L));
  }

  @Test
  void turnsGoRoundAndBeginAnew() {
    table.give(command("set-order", "entries", names("Kim", "Lund", "Marsh"), "now", 1L));
    assertThat(turn()).isEqualTo("Lund");

    table.give(command("next-turn"));
    assertThat(turn()).isEqualTo("Marsh");
    table.give(command("next-turn"));
    assertThat(turn()).isEqualTo("Kim");

    table.give(command("set-order", "entries", List.of()));
    assertThat(things().order()).isEmpty();
    assertThatThrownBy(() -> table.give(command("next-turn")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void aTurnMayNameATokenThatIsThere() {
    List<Map<String, Object>> turns =
        List.of(Map.of("name", "Kim"), Map.of("name", "Boarder", "token_id", "b"));
    assertThatThrownBy(() -> table.give(command("set-order", "entries", turns)))
        .isInstanceOf(NotFoundException.class)
        .hasMessageStartingWith("entries[1].token_id");

    table.giveAll(place("b", "Boarder", ""), command("set-order", "entries", turns));

    assertThat(things().order().orElseThrow().entries())
        .extracting(TurnOrder.Entry::token)
        .containsExactly(Optional.empty(), Optional.of(new TokenId("b")));
  }

  static Stream<Map<String, Object>> ofUnknownClocks() {
    return Stream.of(
        command("start-clock", "id", "none"),
        command("pause-clock", "id", "none"),
        command("remove-clock", "id", "none"),
        command("fill-clock", "id", "none", "by", 1L));
  }

  @ParameterizedTest
  @MethodSource("ofUnknownClocks")
  void anUnknownClockIsNotFound(Map<String, Object> command) {
    assertThatThrownBy(() -> table.give(command))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Clock not found");
  }

  static Stream<Map<String, Object>> ofOtherKinds() {
    return Stream.of(
        command("start-clock", "id", "pie"),
        command("pause-clock", "id", "pie"),
        command("fill-clock", "id", "air", "by", 1L));
  }

  @ParameterizedTest
  @MethodSource("ofOtherKinds")
  void aCommandThatDoesNotFitTheKindIsRefusedAndTheBatchWithIt(Map<String, Object> command) {
    assertThatThrownBy(() -> table.giveAll(AIR, PIE, command))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessageStartingWith("commands[2]: id");

    assertThat(things()).isEqualTo(Things.NONE);
  }

  private static List<Map<String, String>> names(String... names) {
    return Stream.of(names).map(name -> Map.of("name", name)).toList();
  }

  private String turn() {
    return things().order().orElseThrow().current().name();
  }

  private Clock clock(String id) {
    return things().clock(id);
  }

  private Things things() {
    return table.view.shown().view().things();
  }

  private long revision() {
    return table.view.current().seenBy(Audience.PLAYERS).revision();
  }

  private void pass(long seconds) {
    table.clock.advance(Duration.ofSeconds(seconds));
  }
}
