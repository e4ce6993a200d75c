package charon.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Attempts with random input. In every build they are the same; {@code -Dcharon.fuzz.seconds=600}
 * makes each test go on with others for that long. An attempt that fails names its seed.
 */
public final class Fuzz {

  private static final Duration MORE = Duration.ofSeconds(Long.getLong("charon.fuzz.seconds", 0));

  private static final String[] SPECIAL = {
    "null",
    "true",
    "-1",
    "9223372036854775808",
    "1e999",
    "\"\"",
    "[]",
    "{}",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u0000",
    "\\ud83d",
    "\0",
    "\r\n",
    "\n",
    "\t",
    "%00",
    "%2e%2e/",
    "%ff",
    "%",
    "../",
    "//",
    "\u00ff",
    "\u00c0\u00af",
    "\u00e2\u0082\u00ac",
    " ",
    "0",
    "NaN",
    "[[[[[[[[[[[[[[[[[[[[[[[",
    "Content-Length: 5\r\n",
    "Transfer-Encoding: chunked\r\n",
    "Host: y\r\n",
    "HTTP/1.1",
    "chunked"
  };

  private Fuzz() {}

  /** Makes that many attempts, or more if there is time for more. */
  public static void attempts(int count, Consumer<Random> attempt) {
    long begin = System.nanoTime();
    for (long seed = 0; seed < count || System.nanoTime() - begin < MORE.toNanos(); seed++) {
      try {
        attempt.accept(new Random(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  /** The bytes after a few accidents: changed, lost, doubled and foreign ones. */
  public static byte[] mutated(Random random, byte[] bytes) {
    byte[] result = bytes;
    for (int i = random.nextInt(4); i >= 0; i--) {
      result = mutatedOnce(random, result);
    }
    return result;
  }

  private static byte[] mutatedOnce(Random random, byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(8));
    byte[] middle = switch (random.nextInt(4)) {
      case 0 -> new byte[0];
      case 1 -> new byte[] {(byte) random.nextInt(256)};
      case 2 -> slice(bytes, from, to, 1 + random.nextInt(3));
      default -> SPECIAL[random.nextInt(SPECIAL.length)].getBytes(StandardCharsets.ISO_8859_1);
    };
    byte[] all = new byte[from + middle.length + bytes.length - to];
    System.arraycopy(bytes, 0, all, 0, from);
    System.arraycopy(middle, 0, all, from, middle.length);
    System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
    return all;
  }

  private static byte[] slice(byte[] bytes, int from, int to, int times) {
    byte[] all = new byte[(to - from) * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(bytes, from, all, i * (to - from), to - from);
    }
    return all;
  }
}
