package charon.domain.disclosure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares paths by their bytes in UTF-8, as files and URLs mean the same by those. */
interface Utf8 {

  /** An escaped byte (RFC 3986, section 2.1). */
  Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

  /** The bytes of a text, one character for each. */
  static String bytes(String text) {
    StringBuilder bytes = new StringBuilder();
    text.codePoints().forEach(point -> append(bytes, point));
    return bytes.toString();
  }

  /** The bytes that a percent-encoded text means, one character for each. */
  static String decodedBytes(String encoded) {
    return ESCAPE
        .matcher(bytes(encoded))
        .replaceAll(escape ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  private static void append(StringBuilder bytes, int point) {
    if (point < 0x80) {
      bytes.append((char) point);
      return;
    }
    int following = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    int lead = (0xF00 >> (following + 1)) & 0xFF; // as many ones as there are bytes
    bytes.append((char) (lead | (point >> (6 * following))));
    for (int i = following - 1; i >= 0; i--) {
      bytes.append((char) (0x80 | ((point >> (6 * i)) & 0x3F)));
    }
  }
}
