package charon.domain.account;

import charon.domain.InvalidValueException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a token ends, as people write it. */
public final class TokenExpiry {

  private static final Pattern PERIOD = Pattern.compile("([1-9]\\d{0,4})([dh])");

  private TokenExpiry() {}

  /**
   * The moment that a text means.
   *
   * @param text days or hours from now, such as {@code 30d} and {@code 12h}, or a day, such as
   *     {@code 2031-05-06}, of which nothing is left (UTC)
   * @throws InvalidValueException if it is neither
   */
  public static Instant of(String text, Instant now) {
    Matcher period = PERIOD.matcher(text);
    if (period.matches()) {
      int number = Integer.parseInt(period.group(1));
      return now.plus(
          period.group(2).equals("d") ? Duration.ofDays(number) : Duration.ofHours(number));
    }
    try {
      return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidValueException("expires: '" + text
          + "' (expected: days such as 30d, hours such as 12h, or a date such as 2031-05-06)");
    }
  }
}
