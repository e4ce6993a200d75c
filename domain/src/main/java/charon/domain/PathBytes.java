package charon.domain;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares paths by their bytes in UTF-8, as files and URLs mean the same by those. */
public final class PathBytes {

  /** An escaped byte (RFC 3986, section 2.1). */
  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

  private PathBytes() {}

  /** The bytes of a text, one character for each. */
  public static String of(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** The bytes that a percent-encoded text means, one character for each. */
  public static String decoded(String encoded) {
    return ESCAPE
        .matcher(of(encoded))
        .replaceAll(escape ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
