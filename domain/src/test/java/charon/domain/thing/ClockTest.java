package charon.domain.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.InvalidValueException;
import charon.domain.thing.Clock.Kind;
import charon.domain.thing.Clock.Style;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks that run and stand still; time is what the caller says. */
class ClockTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30.250Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Clock countdown = clock(Kind.COUNTDOWN, MINUTE, 0, 0);
  private final Clock countup = clock(Kind.COUNTUP, Duration.ZERO, 0, 0);
  private final Clock pie = clock(Kind.SEGMENTS, Duration.ZERO, 6, 2);

  @Test
  void aCountdownRunsToItsEndAndNotBeyond() {
    Clock running = countdown.started(NOW);

    assertThat(running.running()).contains(NOW.plus(MINUTE));
    assertThat(running.end()).contains(NOW.plus(MINUTE));
    assertThat(running.at(NOW)).isEqualTo(MINUTE);
    assertThat(running.at(NOW.plusSeconds(59))).isEqualTo(Duration.ofSeconds(1));
    assertThat(running.at(NOW.plusSeconds(61))).isZero();
  }

  @Test
  void aClockThatCountsUpRunsFromItsStart() {
    Clock running = countup.started(NOW);

    assertThat(running.running()).contains(NOW);
    assertThat(running.end()).as("it has none").isEmpty();
    assertThat(running.at(NOW.plusSeconds(61))).isEqualTo(Duration.ofSeconds(61));
    assertThat(running.at(NOW.minusSeconds(1))).as("a time that goes back").isZero();
  }

  @Test
  void whatStandsStillGoesOnWhereItStood() {
    Instant later = NOW.plusSeconds(1_000);

    Clock halted = countdown.started(NOW).paused(NOW.plusMillis(20_500));
    assertThat(halted.running()).isEmpty();
    assertThat(halted.at(later)).isEqualTo(Duration.ofMillis(39_500));
    assertThat(halted.started(later).running()).contains(later.plusMillis(39_500));

    Clock counted = countup.started(NOW).paused(NOW.plusMillis(20_500));
    assertThat(counted.at(later)).isEqualTo(Duration.ofMillis(20_500));
    assertThat(counted.started(later).running()).contains(later.minusMillis(20_500));
  }

  @Test
  void momentsAreToTheMillisecondAsTheWireHasThem() {
    Instant finer = NOW.plusNanos(123_456);

    assertThat(countdown.started(finer).running()).contains(NOW.plus(MINUTE));
    assertThat(countdown.started(NOW).paused(finer).stands()).isEqualTo(MINUTE);
  }

  @Test
  void startingWhatRunsAndPausingWhatStandsChangesNothing() {
    Clock running = countdown.started(NOW);

    assertThat(running.started(NOW.plusSeconds(5))).isEqualTo(running);
    assertThat(countdown.paused(NOW)).isEqualTo(countdown);
  }

  @Test
  void aCountdownAtZeroDoesNotStart() {
    Clock over = countdown.started(NOW);
    Instant after = NOW.plus(MINUTE);

    assertThatThrownBy(() -> over.started(after))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("id");
    assertThatThrownBy(() -> over.paused(after).started(after))
        .isInstanceOf(InvalidValueException.class);
    assertThat(over.paused(after).at(after)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "-1, 1", "4, 6", "24, 6", "-2, 0", "-24, 0", "0, 2"})
  void fillingStopsAtNoneAndAll(int by, int filled) {
    assertThat(pie.filled(by).filled()).isEqualTo(filled);
  }

  @Test
  void whatDoesNotFitAKindIsRefused() {
    assertThatThrownBy(() -> pie.started(NOW)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> pie.paused(NOW)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> countdown.filled(1)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> countup.filled(1)).isInstanceOf(InvalidValueException.class);
  }

  private static Clock clock(Kind kind, Duration stands, int segments, int filled) {
    return new Clock(
        "Air",
        kind,
        Optional.empty(),
        stands,
        segments,
        filled,
        Style.NORMAL,
        true,
        Optional.of("end"));
  }
}
