package charon.http.routing;

import java.util.Arrays;
import java.util.Locale;

/** What a client can decode (RFC 9110, section 12.5.3). */
public final class AcceptEncoding {

  private AcceptEncoding() {}

  /** Whether it names gzip and does not refuse it. A client that accepts anything gets no gzip. */
  public static boolean gzip(Request request) {
    return request.header("accept-encoding").stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT).replace(" ", ""))
        .anyMatch(coding -> coding.equals("gzip")
            || (coding.startsWith("gzip;q=") && !isZero(coding.substring("gzip;q=".length()))));
  }

  private static boolean isZero(String weight) {
    return weight.matches("0(\\.0*)?");
  }
}
