package charon.http.message;

import java.util.Optional;

/** The cookies of a request (RFC 6265, section 4.2.1). */
final class Cookies {

  private Cookies() {}

  /** The value of the first cookie of that name, without quotes. */
  static Optional<String> find(String cookies, String name) {
    int from = 0;
    while (from <= cookies.length()) {
      int semicolon = cookies.indexOf(';', from);
      int to = semicolon < 0 ? cookies.length() : semicolon;
      String cookie = cookies.substring(from, to).strip();
      if (cookie.startsWith(name) && cookie.startsWith("=", name.length())) {
        return Optional.of(unquoted(cookie.substring(name.length() + 1)));
      }
      from = to + 1;
    }
    return Optional.empty();
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
