package charon.http.security;

import charon.http.message.Request;
import charon.http.routing.AccessDeniedException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the page is from that has a browser send a request (RFC 6454, and Fetch Metadata). Only
 * browsers say so; a request that says nothing is not sent by a page of somebody else's.
 */
public final class Origin {

  private static final Pattern ORIGIN =
      Pattern.compile("(?i)(https?)://(\\[[0-9a-f:.]+]|[^\\[\\]:/?#@,\\s]+)(?::([0-9]{1,5}))?");
  private static final Pattern HOST =
      Pattern.compile("(?i)(\\[[0-9a-f:.]+]|[^\\[\\]:/?#@,\\s]+)(?::([0-9]{0,5}))?");

  private Origin() {}

  /**
   * Insists that a request comes from no page of somebody else's. Who shows a bearer token is no such
   * page: browsers send none by themselves.
   *
   * @throws AccessDeniedException if it does
   */
  public static void requireOwn(Request request) {
    if (request.credentials().bearerToken().isEmpty() && isForeign(request)) {
      throw AccessDeniedException.forbidden(
          request.caller(), "Refused: sent by a page of another site (Origin, Sec-Fetch-Site)");
    }
  }

  /**
   * Whether a page of another server has the request sent. The browser's own word counts most, as it
   * knows the address that was typed; proxies may hand on another.
   */
  public static boolean isForeign(Request request) {
    String site = request.header("sec-fetch-site").orElse("");
    return !site.equals("same-origin") && (site.equals("cross-site") || namesAnother(request));
  }

  /** What the browser says, for people; empty if it says nothing. */
  public static Optional<String> of(Request request) {
    return request.header("origin").filter(origin -> !origin.isEmpty());
  }

  private static boolean namesAnother(Request request) {
    Optional<String> origin = of(request);
    return origin.isPresent()
        && Stream.concat(request.header("host").stream(), request.peer().forwardedHost().stream())
            .noneMatch(host -> isSame(origin.get(), host, request.peer().encrypted()));
  }

  /** A host without a port means the default port of whichever scheme the browser used. */
  private static boolean isSame(String origin, String host, boolean encrypted) {
    Matcher page = ORIGIN.matcher(origin);
    Matcher own = HOST.matcher(host);
    if (!page.matches() || !own.matches()) {
      return false;
    }
    boolean https = page.group(1).equalsIgnoreCase("https");
    int defaultPort = https ? 443 : 80;
    return (https || !encrypted)
        && page.group(2).equalsIgnoreCase(own.group(1))
        && port(page.group(3), defaultPort) == port(own.group(2), defaultPort);
  }

  private static int port(@Nullable String text, int ifNone) {
    return text == null || text.isEmpty() ? ifNone : Integer.parseInt(text);
  }
}
