package charon.http.message;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Request targets as clients of a server send them: a path (RFC 9112, section 3.2.1). */
public final class OriginForm {

  private static final Pattern ABSOLUTE =
      Pattern.compile("https?://([^/?#]+)", Pattern.CASE_INSENSITIVE);
  private static final String FORBIDDEN = "#\\\"<>{}";

  private OriginForm() {}

  /**
   * A target with its scheme and host means the path in it (RFC 9112, section 3.2.2); where it is
   * asked what the server can do at all (section 3.2.4), the start page stands for that.
   */
  public static String of(String method, String uri) {
    if (uri.startsWith("/")) {
      return uri;
    }
    if (uri.equals("*") && method.equals("OPTIONS")) {
      return "/";
    }
    Matcher absolute = ABSOLUTE.matcher(uri);
    if (!absolute.lookingAt()) {
      return uri;
    }
    String rest = uri.substring(absolute.end());
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  /** The host that a target names; empty if it names none. */
  public static Optional<String> host(String uri) {
    if (uri.startsWith("/")) {
      return Optional.empty();
    }
    Matcher absolute = ABSOLUTE.matcher(uri);
    return absolute.lookingAt() ? Optional.of(absolute.group(1)) : Optional.empty();
  }

  /** Whether a target is a path, and has what may stand in one (RFC 3986, section 3.3). */
  public static boolean isPath(String target) {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c <= ' '
          || c >= 0x7F
          || FORBIDDEN.indexOf(c) >= 0
          || (c == '%' && !isEscape(target, i))) {
        return false;
      }
    }
    return target.startsWith("/");
  }

  /** An escape, and in a path none of a control character: nothing of ours is called so. */
  private static boolean isEscape(String target, int at) {
    if (at + 2 >= target.length()
        || !HexFormat.isHexDigit(target.charAt(at + 1))
        || !HexFormat.isHexDigit(target.charAt(at + 2))) {
      return false;
    }
    int value = HexFormat.fromHexDigits(target, at + 1, at + 3);
    int query = target.indexOf('?');
    return (value >= ' ' && value != 0x7F) || (query >= 0 && query < at);
  }
}
