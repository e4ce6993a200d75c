package charon.http.json;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** How moments look on the wire: ISO 8601, UTC, milliseconds. */
final class TimeJson {

  private static final int MILLISECONDS = 3;
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(MILLISECONDS).toFormatter(Locale.ROOT);

  private TimeJson() {}

  static String of(Instant moment) {
    return TIME.format(moment);
  }
}
