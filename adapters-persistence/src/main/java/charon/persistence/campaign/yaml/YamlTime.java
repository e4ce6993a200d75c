package charon.persistence.campaign.yaml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date, or a date-time with or without zone.
 *
 * @param date the date
 * @param time the time of day; null for a mere date
 * @param zone the zone; null if the file gives none
 */
public record YamlTime(
    LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset zone) {

  /** What YAML 1.1 takes for a date or a date-time; the reference wants both digits of a month. */
  static final Pattern YAML =
      Pattern.compile("(?<date>\\d{4}-\\d\\d-\\d\\d)|(?<day>\\d{4}-\\d\\d?-\\d\\d?)(?:[Tt]|[ \\t]+)"
          + "(?<hour>\\d\\d?):(?<minute>\\d\\d):(?<second>\\d\\d)(?:\\.(?<fraction>\\d*))?"
          + "(?:[ \\t]*(?<zone>Z|[-+]\\d\\d?(?::\\d\\d)?))?");

  private static final Pattern TEXT =
      Pattern.compile("(?<date>\\d{4}-\\d\\d-\\d\\d)|(?<day>\\d{4}-\\d\\d-\\d\\d)[ T]"
          + "(?<hour>\\d\\d):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:\\.(?<fraction>\\d+))?)?"
          + "(?<zone>Z|[-+]\\d\\d:\\d\\d)?");

  private static final int NANO_DIGITS = 9;
  private static final int NANOS_PER_MILLI = 1_000_000;

  /** Reads a plain YAML scalar; empty if it has another form or there is no such day or hour. */
  public static Optional<YamlTime> ofYaml(String scalar) {
    return read(YAML.matcher(scalar));
  }

  /** Reads the text of a timestamp, where a date alone means its midnight; empty if it is none. */
  public static Optional<YamlTime> ofText(String text) {
    return read(TEXT.matcher(text)).map(YamlTime::atMidnight);
  }

  /** The form that answers use. */
  public String iso() {
    if (time == null) {
      return date.toString();
    }
    StringBuilder text = new StringBuilder();
    text.append(date).append('T');
    text.append(two(time.getHour())).append(':');
    text.append(two(time.getMinute())).append(':');
    text.append(two(time.getSecond()));
    int millis = time.getNano() / NANOS_PER_MILLI;
    if (millis != 0) {
      text.append('.').append(String.valueOf(1000 + millis).substring(1));
    }
    return text.append(zone == null ? "" : zone.getId()).toString();
  }

  /** The point of time that counts in comparisons: midnight for a date, UTC without zone. */
  public Instant instant() {
    LocalTime clock = time == null ? LocalTime.MIDNIGHT : time;
    return date.atTime(clock).toInstant(zone == null ? ZoneOffset.UTC : zone);
  }

  private YamlTime atMidnight() {
    return time == null ? new YamlTime(date, LocalTime.MIDNIGHT, null) : this;
  }

  private static Optional<YamlTime> read(Matcher form) {
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      String dateOnly = form.group("date");
      return Optional.of(
          dateOnly == null
              ? new YamlTime(dateOf(form.group("day")), timeOf(form), zoneOf(form.group("zone")))
              : new YamlTime(dateOf(dateOnly), null, null));
    } catch (DateTimeException e) {
      return Optional.empty(); // the 30th of February is not a date
    }
  }

  private static LocalDate dateOf(String text) {
    int month = text.indexOf('-') + 1;
    int day = text.indexOf('-', month) + 1;
    return LocalDate.of(
        number(text.substring(0, month - 1)),
        number(text.substring(month, day - 1)),
        number(text.substring(day)));
  }

  private static LocalTime timeOf(Matcher form) {
    return LocalTime.of(
        number(form.group("hour")),
        number(form.group("minute")),
        number(form.group("second")),
        nanosOf(form.group("fraction")));
  }

  private static int nanosOf(@Nullable String fraction) {
    String digits = (fraction == null ? "" : fraction) + "0".repeat(NANO_DIGITS);
    return number(digits.substring(0, NANO_DIGITS));
  }

  private static @Nullable ZoneOffset zoneOf(@Nullable String text) {
    if (text == null || text.equals("Z")) {
      return text == null ? null : ZoneOffset.UTC;
    }
    int colon = text.indexOf(':');
    int sign = text.startsWith("-") ? -1 : 1;
    int hours = number(text.substring(1, colon < 0 ? text.length() : colon));
    int minutes = colon < 0 ? 0 : number(text.substring(colon + 1));
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
