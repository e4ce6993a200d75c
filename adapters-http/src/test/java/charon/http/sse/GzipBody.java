package charon.http.sse;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads a gzip stream (RFC 1952) as far as it has come, as a browser does. Not thread-safe. */
final class GzipBody {

  private static final int HEADER_BYTES = 10;

  private final Inflater inflater = new Inflater(true);
  private final ByteArrayOutputStream header = new ByteArrayOutputStream();

  /** What can be read now that those bytes are there too. */
  byte[] feed(byte[] bytes) {
    int from = 0;
    while (header.size() < HEADER_BYTES && from < bytes.length) {
      header.write(bytes[from++]);
    }
    inflater.setInput(Arrays.copyOfRange(bytes, from, bytes.length));
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    try {
      for (int count; (count = inflater.inflate(part)) > 0; ) {
        read.write(part, 0, count);
      }
    } catch (DataFormatException e) {
      throw new AssertionError("no gzip stream: " + e.getMessage(), e);
    }
    return read.toByteArray();
  }
}
