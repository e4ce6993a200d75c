package charon.bootstrap.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Moments that are gone, as people write them. */
public final class Since {

  private static final Pattern PERIOD = Pattern.compile("([1-9]\\d{0,4})([mhd])");

  private Since() {}

  /**
   * The moment that a text means.
   *
   * @param text minutes, hours or days ago, such as {@code 4h}; a day, such as {@code 2031-05-06}; a time
   *     of a day, such as {@code 2031-05-06T19:00}; or when it was last so late, such as {@code 19:00}
   * @param now in the time zone of whoever writes
   * @throws CommandException if it is none of these
   */
  public static Instant of(String text, ZonedDateTime now) {
    Matcher period = PERIOD.matcher(text);
    if (period.matches()) {
      return now.toInstant().minus(length(Long.parseLong(period.group(1)), period.group(2)));
    }
    ZoneId zone = now.getZone();
    return Stream.<Function<String, Instant>>of(
            day -> LocalDate.parse(day).atStartOfDay(zone).toInstant(),
            time -> LocalDateTime.parse(time).atZone(zone).toInstant(),
            time -> OffsetDateTime.parse(time).toInstant(),
            clock -> lastTime(LocalTime.parse(clock), now))
        .flatMap(reading -> read(reading, text).stream())
        .findFirst()
        .orElseThrow(() -> CommandException.usage("--since: '" + text
            + "' (expected: minutes, hours or days such as 30m, 4h or 2d, or a time such as 19:00,"
            + " 2031-05-06 or 2031-05-06T19:00)"));
  }

  private static Duration length(long number, String unit) {
    return switch (unit) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private static Instant lastTime(LocalTime clock, ZonedDateTime now) {
    ZonedDateTime today = now.with(clock);
    return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
  }

  private static Optional<Instant> read(Function<String, Instant> reading, String text) {
    try {
      return Optional.of(reading.apply(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
