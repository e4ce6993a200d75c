package charon.http.security;

import charon.http.routing.Request;
import charon.http.routing.Response;
import java.time.Duration;
import java.util.Optional;

/** The cookies that a login sets (RFC 6265). */
public final class SessionCookie {

  private static final String NAME = "sessionid";

  private static final Duration SESSION_AGE = Duration.ofDays(14);
  private static final Duration CSRF_AGE = Duration.ofDays(365);
  private static final String EVERYWHERE = "; Path=/; SameSite=Lax";

  private SessionCookie() {}

  /** The session's secret that a browser sent. */
  public static Optional<String> secret(Request request) {
    return request.cookie(NAME).filter(secret -> !secret.isEmpty());
  }

  /** Begins a session in the browser. */
  public static Response begin(Request request, Response response, String sessionSecret) {
    return csrf(
        request,
        response.with(
            "set-cookie", cookie(request, NAME, sessionSecret, SESSION_AGE) + "; HttpOnly"),
        CsrfToken.ofSession(sessionSecret));
  }

  /** Ends the session in the browser. */
  public static Response end(Request request, Response response) {
    return response.with("set-cookie", cookie(request, NAME, "", Duration.ZERO) + "; HttpOnly");
  }

  /** Gives the browser the token that its forms and scripts send back. */
  public static Response csrf(Request request, Response response, String token) {
    return response.with("set-cookie", cookie(request, CsrfToken.COOKIE, token, CSRF_AGE));
  }

  /** What came encrypted must not go back in clear. */
  private static String cookie(Request request, String name, String value, Duration age) {
    return name + "=" + value + "; Max-Age=" + age.toSeconds() + EVERYWHERE
        + (request.peer().encrypted() ? "; Secure" : "");
  }
}
