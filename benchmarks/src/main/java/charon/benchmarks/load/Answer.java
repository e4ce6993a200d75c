package charon.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An answer with a content length or without a body, as it arrives. Not thread-safe. */
final class Answer {

  private static final String LENGTH = "content-length:";
  private static final String RETRY_AFTER = "retry-after:";

  private byte[] bytes = new byte[1024];
  private int length;
  private long retryAfter;

  /** Adds what has arrived. */
  void add(ByteBuffer in) {
    int more = in.remaining();
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + more));
    }
    in.get(bytes, length, more);
    length += more;
  }

  /**
   * The body, and room for the next answer; empty while it is incomplete.
   *
   * @throws IllegalStateException if the answer is a refusal
   */
  Optional<byte[]> complete() {
    String text = new String(bytes, 0, Math.min(length, 1024), StandardCharsets.ISO_8859_1);
    int head = text.indexOf("\r\n\r\n");
    if (head < 0) {
      return Optional.empty();
    }
    String fields = text.substring(0, head).toLowerCase(Locale.ROOT);
    int start = head + 4;
    int body = number(LENGTH, fields);
    if (length < start + body) {
      return Optional.empty();
    }
    length = 0;
    retryAfter = number(RETRY_AFTER, fields);
    if (!fields.startsWith("http/1.1 20")) {
      throw new IllegalStateException("answer: " + text + " (expected: 200 or 204)");
    }
    return Optional.of(Arrays.copyOfRange(bytes, start, start + body));
  }

  /** After how many seconds the last complete answer would be asked again; 0: it does not say. */
  long retryAfter() {
    return retryAfter;
  }

  private static int number(String field, String fields) {
    int at = fields.indexOf(field);
    return at < 0
        ? 0
        : Integer.parseInt(
            fields.substring(at + field.length()).lines().findFirst().orElse("").trim());
  }
}
