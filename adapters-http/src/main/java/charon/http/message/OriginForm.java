package charon.http.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Request targets as clients of a server send them: a path (RFC 9112, section 3.2.1). */
public final class OriginForm {

  private static final Pattern ABSOLUTE =
      Pattern.compile("https?://[^/?#]+", Pattern.CASE_INSENSITIVE);

  private OriginForm() {}

  /** A target with its scheme and host means the path in it (RFC 9112, section 3.2.2). */
  public static String of(String uri) {
    if (uri.startsWith("/")) {
      return uri;
    }
    Matcher absolute = ABSOLUTE.matcher(uri);
    if (!absolute.lookingAt()) {
      return uri;
    }
    String rest = uri.substring(absolute.end());
    return rest.startsWith("/") ? rest : "/" + rest;
  }

  /** Whether a target has visible ASCII characters only and is a path. */
  public static boolean isPath(String target) {
    for (int i = 0; i < target.length(); i++) {
      if (target.charAt(i) <= ' ' || target.charAt(i) >= 0x7F) {
        return false;
      }
    }
    return target.startsWith("/");
  }
}
