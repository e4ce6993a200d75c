package charon.http.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request shows of who sends it. Nothing of it is believed here.
 *
 * @param bearerToken the token of the {@code Authorization} field (RFC 6750, section 2.1)
 * @param sessions the secrets of the session cookies, none of them empty, that which counts first
 * @param csrf the cookie that a browser's forms and scripts have to repeat
 * @param isAnonymous whether there is nothing at all to tell the caller by
 */
public record Credentials(
    Optional<String> bearerToken,
    List<String> sessions,
    Optional<String> csrf,
    boolean isAnonymous) {

  /**
   * Begins the names of cookies that came over HTTPS: browsers keep them apart from those without
   * (RFC 6265bis, section 4.1.3.2).
   */
  public static final String ENCRYPTED = "__Host-";

  /** The cookie that carries a session's secret. */
  public static final String SESSION_COOKIE = "sessionid";

  /** The cookie that scripts read the CSRF token from. */
  public static final String CSRF_COOKIE = "csrftoken";

  private static final Credentials NONE =
      new Credentials(Optional.empty(), List.of(), Optional.empty(), true);

  private static final String BEARER = "bearer ";

  static Credentials of(RequestHeaders headers) {
    Optional<String> authorization = headers.get("authorization");
    Optional<String> cookies = headers.get("cookie");
    if (authorization.isEmpty() && cookies.isEmpty()) {
      return NONE;
    }
    List<String> sessions = cookies.map(Credentials::sessions).orElse(List.of());
    return new Credentials(
        authorization.filter(Credentials::isBearer).map(Credentials::token),
        sessions,
        cookies.flatMap(sent -> cookies(sent, CSRF_COOKIE).findFirst()),
        authorization.isEmpty() && sessions.isEmpty());
  }

  /** The secret of the session that counts. */
  public Optional<String> session() {
    return sessions.stream().findFirst();
  }

  private static List<String> sessions(String cookies) {
    return cookies(cookies, SESSION_COOKIE).filter(secret -> !secret.isEmpty()).toList();
  }

  /** The one that nobody can have set without encryption goes first. */
  private static Stream<String> cookies(String cookies, String name) {
    return Stream.of(ENCRYPTED + name, name)
        .flatMap(known -> Cookies.find(cookies, known).stream());
  }

  private static boolean isBearer(String authorization) {
    return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  private static String token(String authorization) {
    return authorization.substring(BEARER.length()).strip();
  }

  /** Says what there is, never what it is: this may come to stand in a log. */
  @Override
  public String toString() {
    return "Credentials[bearerToken=" + bearerToken.isPresent() + ", session=" + !sessions.isEmpty()
        + "]";
  }
}
