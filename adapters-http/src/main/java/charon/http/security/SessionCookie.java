package charon.http.security;

import charon.http.message.Credentials;
import charon.http.message.Request;
import charon.http.message.Response;
import java.time.Duration;

/** The cookies that a login sets (RFC 6265). */
public final class SessionCookie {

  private static final Duration SESSION_AGE = Duration.ofDays(14);
  private static final Duration CSRF_AGE = Duration.ofDays(365);
  private static final String EVERYWHERE = "; Path=/; SameSite=Lax";

  private SessionCookie() {}

  /** Begins a session in the browser that sent the request. */
  public static Response begin(Request request, Response response, String sessionSecret) {
    String session =
        cookie(request, Credentials.SESSION_COOKIE, sessionSecret, SESSION_AGE) + "; HttpOnly";
    return csrf(request, response.with("set-cookie", session), CsrfToken.ofSession(sessionSecret));
  }

  /** Ends the session in the browser that sent the request. */
  public static Response end(Request request, Response response) {
    return response.with(
        "set-cookie",
        cookie(request, Credentials.SESSION_COOKIE, "", Duration.ZERO) + "; HttpOnly");
  }

  /** Gives the browser the token that its forms and scripts send back. */
  public static Response csrf(Request request, Response response, String token) {
    return response.with("set-cookie", cookie(request, Credentials.CSRF_COOKIE, token, CSRF_AGE));
  }

  /** What came over HTTPS is never sent without it. */
  private static String cookie(Request request, String name, String value, Duration age) {
    String secure = request.peer().encrypted() ? "; Secure" : "";
    return name + "=" + value + "; Max-Age=" + age.toSeconds() + EVERYWHERE + secure;
  }
}
