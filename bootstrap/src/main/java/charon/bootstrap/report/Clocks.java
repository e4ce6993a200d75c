package charon.bootstrap.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What the clocks at the table show.
 *
 * @param zone where they hang
 */
record Clocks(ZoneId zone) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** To the minute. */
  String time(Instant moment) {
    return TIME.format(moment.atZone(zone));
  }
}
