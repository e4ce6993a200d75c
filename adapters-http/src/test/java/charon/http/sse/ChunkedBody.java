package charon.http.sse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a chunked body apart (RFC 9112, section 7.1), from bytes that come in any portions. */
final class ChunkedBody {

  private byte[] rest = new byte[0];
  private boolean ended;

  /** What is complete of the content. */
  byte[] feed(byte[] bytes) {
    byte[] all = Arrays.copyOf(rest, rest.length + bytes.length);
    System.arraycopy(bytes, 0, all, rest.length, bytes.length);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int at = 0;
    while (!ended) {
      int lineEnd = crlf(all, at);
      if (lineEnd < 0) {
        break;
      }
      int size = Integer.parseInt(new String(all, at, lineEnd - at, StandardCharsets.US_ASCII), 16);
      int next = lineEnd + 2 + size + 2;
      if (next > all.length) {
        break;
      }
      content.write(all, lineEnd + 2, size);
      ended = size == 0;
      at = next;
    }
    rest = Arrays.copyOfRange(all, at, all.length);
    return content.toByteArray();
  }

  boolean ended() {
    return ended;
  }

  private static int crlf(byte[] bytes, int from) {
    for (int i = from; i + 1 < bytes.length; i++) {
      if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
