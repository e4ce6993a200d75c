package charon.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An answer with a content length, as it arrives. Not thread-safe. */
final class Answer {

  private static final String LENGTH = "content-length:";

  private byte[] bytes = new byte[1024];
  private int length;

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
    int at = fields.indexOf(LENGTH);
    int body = at < 0
        ? 0
        : Integer.parseInt(fields
            .substring(at + LENGTH.length())
            .lines()
            .findFirst()
            .orElse("")
            .trim());
    if (length < start + body) {
      return Optional.empty();
    }
    length = 0;
    if (!fields.startsWith("http/1.1 200")) {
      throw new IllegalStateException("answer: " + text + " (expected: 200)");
    }
    return Optional.of(Arrays.copyOfRange(bytes, start, start + body));
  }
}
