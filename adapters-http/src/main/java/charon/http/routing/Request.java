package charon.http.routing;

import charon.domain.disclosure.Audience;
import charon.http.json.JsonBody;
import charon.http.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request as routes see it.
 *
 * @param method in upper case
 * @param target what is asked for
 * @param headers by name in lower case; fields of one name are joined with {@code ", "}, cookies
 *     with {@code "; "}
 * @param body the content; not copied
 * @param peer where it came from
 * @param parameters what stood in the places of the path template
 * @param caller who asks, as far as the route's access asks for it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Request(
    String method,
    Target target,
    Map<String, String> headers,
    byte[] body,
    Peer peer,
    Map<String, String> parameters,
    Caller caller) {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  /** A request as it came in. */
  public Request(
      String method, Target target, Map<String, String> headers, byte[] body, Peer peer) {
    this(method, target, Map.copyOf(headers), body, peer, Map.of(), Caller.ANONYMOUS);
  }

  /** Whether the method is one that only reads (RFC 9110, section 9.2.1). */
  public boolean isSafe() {
    return SAFE.contains(method);
  }

  /** A header field. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** A cookie (RFC 6265, section 4.1.1), without quotes; the first one of that name. */
  public Optional<String> cookie(String name) {
    String start = name + "=";
    return header("cookie").stream()
        .flatMap(cookies -> Arrays.stream(cookies.split(";", -1)))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(start))
        .map(cookie -> unquoted(cookie.substring(start.length())))
        .findFirst();
  }

  /** What stood in a place of the path template. */
  public String parameter(String name) {
    String value = parameters.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "name: " + name + " (expected one of " + parameters.keySet() + ")");
    }
    return value;
  }

  /** For whom the answer is: the caller, or the players if a game master asks for their view. */
  public Audience audience() {
    return asksAsPlayers() ? Audience.PLAYERS : caller.audience();
  }

  /** Whether the players' view is asked for, whoever asks. */
  public boolean asksAsPlayers() {
    return target.parameter("audience").equals(Optional.of("players"));
  }

  /**
   * The body as a JSON object.
   *
   * @throws charon.domain.InvalidValueException if it is none
   */
  public JsonBody json() {
    return JsonCodec.read(body);
  }

  /**
   * The body as a JSON object; without members if it is no JSON at all.
   *
   * @throws charon.domain.InvalidValueException if it is JSON, but no object
   */
  public JsonBody jsonIfAny() {
    return JsonCodec.readLeniently(body);
  }

  /** The body as a form. */
  public UrlEncoded form() {
    return UrlEncoded.parse(new String(body, StandardCharsets.UTF_8));
  }

  Request admitted(Map<String, String> newParameters, Caller newCaller) {
    return new Request(method, target, headers, body, peer, newParameters, newCaller);
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
