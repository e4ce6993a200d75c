package charon.http.security;

import charon.http.message.Credentials;
import charon.http.message.Request;
import charon.http.message.Response;
import java.time.Duration;

/** The cookies that a login sets (RFC 6265). */
public final class SessionCookie {

  private static final Duration SESSION_AGE = Duration.ofDays(14);
  private static final Duration CSRF_AGE = Duration.ofDays(365);
  private static final String HIDDEN = "; HttpOnly";
  private static final String EVERYWHERE = "; Path=/; SameSite=Lax";

  private SessionCookie() {}

  /** Begins a session in the browser that sent the request. */
  public static Response begin(Request request, Response response, String sessionSecret) {
    String session = session(request, sessionSecret, SESSION_AGE);
    return csrf(request, response.with("set-cookie", session), CsrfToken.ofSession(sessionSecret));
  }

  /**
   * Ends the session in the browser that sent the request; over HTTPS also one that began without,
   * which would count there as soon as the other is gone.
   */
  public static Response end(Request request, Response response) {
    Response ended = response.with("set-cookie", session(request, "", Duration.ZERO));
    return request.peer().encrypted()
        ? ended.with("set-cookie", cookie(Credentials.SESSION_COOKIE, "", Duration.ZERO) + HIDDEN)
        : ended;
  }

  /**
   * Gives the browser the token that its forms and scripts send back. Scripts look for the plain
   * name, over HTTPS too; there it is of no use without the session, and a browser that comes without
   * HTTPS later must be able to replace it.
   */
  public static Response csrf(Request request, Response response, String token) {
    Response plain = response.with("set-cookie", cookie(Credentials.CSRF_COOKIE, token, CSRF_AGE));
    return request.peer().encrypted()
        ? plain.with("set-cookie", encrypted(Credentials.CSRF_COOKIE, token, CSRF_AGE))
        : plain;
  }

  private static String session(Request request, String secret, Duration age) {
    String cookie = request.peer().encrypted()
        ? encrypted(Credentials.SESSION_COOKIE, secret, age)
        : cookie(Credentials.SESSION_COOKIE, secret, age);
    return cookie + HIDDEN;
  }

  /**
   * What came over HTTPS is never sent without it, and has a name of its own: no browser lets a
   * server without HTTPS replace such a cookie, so that nobody could log in there any more.
   */
  private static String encrypted(String name, String value, Duration age) {
    return cookie(Credentials.ENCRYPTED + name, value, age) + "; Secure";
  }

  private static String cookie(String name, String value, Duration age) {
    return name + "=" + value + "; Max-Age=" + age.toSeconds() + EVERYWHERE;
  }
}
