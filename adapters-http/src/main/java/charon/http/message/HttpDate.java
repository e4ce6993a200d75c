package charon.http.message;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The present time as answers carry it (RFC 9110, section 6.6.1), made once a second. Thread-safe. */
public final class HttpDate {

  /** Of the two forms of the day this one, always with two digits. */
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private final InstantSource clock;
  private volatile Said latest = said(0);

  private record Said(long second, String text) {}

  /** Tells what the clock says. */
  public HttpDate(InstantSource clock) {
    this.clock = clock;
  }

  /** The date of now. */
  public String now() {
    long second = clock.instant().getEpochSecond();
    Said known = latest;
    if (known.second() != second) {
      known = said(second);
      latest = known;
    }
    return known.text();
  }

  private static Said said(long second) {
    return new Said(second, FORM.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC)));
  }
}
