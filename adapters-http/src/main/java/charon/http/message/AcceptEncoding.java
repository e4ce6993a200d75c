package charon.http.message;

import java.util.Locale;
import java.util.Optional;

/** What a client can decode (RFC 9110, section 12.5.3). */
public final class AcceptEncoding {

  private static final String WEIGHTED = "gzip;q=";

  private AcceptEncoding() {}

  /** Whether it names gzip and does not refuse it. A client that accepts anything gets no gzip. */
  public static boolean gzip(Request request) {
    Optional<String> accepted = request.header("accept-encoding");
    if (accepted.isPresent()) {
      for (String coding : accepted.get().split(",", -1)) {
        if (isGzip(coding.strip().toLowerCase(Locale.ROOT).replace(" ", ""))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isGzip(String coding) {
    return coding.equals("gzip")
        || (coding.startsWith(WEIGHTED) && !isZero(coding.substring(WEIGHTED.length())));
  }

  private static boolean isZero(String weight) {
    return weight.matches("0(\\.0*)?");
  }
}
