package charon.http.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;

/** The text of a body (RFC 8259, section 8.1), and what is wrong with one that is none. */
final class JsonText {

  private static final int BYTE = 0xff;

  private JsonText() {}

  /**
   * Decodes a body; the parser by itself lets some malformed UTF-8 through.
   *
   * @throws InvalidJsonException if it is no UTF-8, or begins with a byte order mark
   */
  static String decode(byte[] body) {
    refuseByteOrderMarks(body);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CharBuffer text = CharBuffer.allocate(body.length);
    CoderResult end = decoder.decode(bytes, text, true);
    if (end.isError()) {
      throw new InvalidJsonException(String.format(
          Locale.ROOT,
          "Byte %d (%02X) is no UTF-8: send the text as UTF-8, not as Latin-1",
          bytes.position() + 1,
          body[bytes.position()] & BYTE));
    }
    return text.flip().toString();
  }

  /** What the parser did not take. */
  static InvalidJsonException refused(String text, JacksonException fault) {
    long place = fault.getLocation() == null ? -1 : fault.getLocation().getCharOffset();
    if (text.isBlank()) {
      return new InvalidJsonException("The body is empty");
    }
    if (place < 0 || place > text.length()) {
      return new InvalidJsonException("The text is no JSON");
    }
    String before = text.substring(0, (int) place);
    return new InvalidJsonException(
        place == text.length()
            ? "The text ends before its JSON does"
            : "The text is no JSON from byte "
                + (before.getBytes(StandardCharsets.UTF_8).length + 1));
  }

  private static void refuseByteOrderMarks(byte[] body) {
    if (begins(body, 0xef, 0xbb, 0xbf)) {
      throw new InvalidJsonException(
          "Bytes 1 to 3 (EF BB BF) are a byte order mark: send UTF-8 without one");
    }
    if (begins(body, 0xff, 0xfe) || begins(body, 0xfe, 0xff)) {
      throw new InvalidJsonException("Bytes 1 and 2 are a mark of UTF-16: send the text as UTF-8");
    }
  }

  private static boolean begins(byte[] body, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= body.length || (body[i] & BYTE) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
