package charon.bootstrap.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinceTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2031-05-06T22:30:00+02:00[Europe/Vienna]");

  @ParameterizedTest
  @CsvSource({
    "30m,2031-05-06T20:00:00Z",
    "4h,2031-05-06T16:30:00Z",
    "2d,2031-05-04T20:30:00Z",
    "2031-05-06,2031-05-05T22:00:00Z",
    "2031-05-06T19:00,2031-05-06T17:00:00Z",
    "2031-05-06T19:00:05,2031-05-06T17:00:05Z",
    "2031-05-06T19:00Z,2031-05-06T19:00:00Z",
    "2031-05-06T19:00-05:00,2031-05-07T00:00:00Z",
    "19:00,2031-05-06T17:00:00Z",
    "22:30,2031-05-06T20:30:00Z",
    "23:15,2031-05-05T21:15:00Z"
  })
  void aPeriodCountsBackAndATimeIsThatOfTheTimeZone(String text, Instant moment) {
    assertThat(Since.of(text, NOW)).isEqualTo(moment);
  }

  @Test
  void aDayBeginsWhereTheClocksWereSetDifferentlyThen() {
    ZonedDateTime afterSpring = ZonedDateTime.parse("2031-03-30T12:00+02:00[Europe/Vienna]");

    assertThat(Since.of("2031-03-30", afterSpring)).isEqualTo("2031-03-29T23:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "h", "0h", "-1h", "4", "4 h", "4w", "100000d", "25:00", "2031-02-30", "soon"})
  void anythingElseIsAUsageError(String text) {
    assertThatThrownBy(() -> Since.of(text, NOW))
        .isInstanceOf(CommandException.class)
        .hasMessageStartingWith("--since: '" + text + "' (expected: ")
        .extracting(refused -> ((CommandException) refused).exitCode())
        .isEqualTo(2);
  }
}
