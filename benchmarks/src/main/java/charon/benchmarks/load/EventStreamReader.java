package charon.benchmarks.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Reads an event stream as cheaply as it can: by the sizes of its chunks (RFC 9112, section 7.1),
 * each of which holds one event, whose {@code id} is the last thing in it. Not thread-safe.
 */
final class EventStreamReader {

  private static final String ID = "\nid: ";
  private static final int TAIL = 32;
  private static final int END_OF_HEAD = 4;
  private static final int END_OF_CHUNK = 2;

  private enum Part {
    HEAD,
    SIZE,
    DATA,
    AFTER_DATA
  }

  private final CRC32 checksum = new CRC32();
  private final byte[] tail = new byte[TAIL];
  private Part part = Part.HEAD;
  private int matched;
  private int size;
  private int tailLength;
  private long revision = -1;
  private long events;
  private long bytes;
  private long lastChecksum;

  /** The id of the last complete event; -1 before the first. */
  long revision() {
    return revision;
  }

  /** Checksum of the last complete event. */
  long lastChecksum() {
    return lastChecksum;
  }

  /** How many complete events were read. */
  long events() {
    return events;
  }

  /** How many bytes were read. */
  long bytes() {
    return bytes;
  }

  /** Reads all that there is. */
  void read(ByteBuffer in) {
    bytes += in.remaining();
    while (in.hasRemaining()) {
      switch (part) {
        case HEAD -> skipHead(in.get());
        case SIZE -> readSize((char) in.get());
        case DATA -> readData(in);
        case AFTER_DATA -> skipLineEnd(in);
      }
    }
  }

  private void skipHead(byte next) {
    matched = next == '\r' || next == '\n' ? matched + 1 : 0;
    if (matched == END_OF_HEAD) {
      part = Part.SIZE;
    }
  }

  private void readSize(char next) {
    if (next == '\n') {
      part = Part.DATA;
      tailLength = 0;
      checksum.reset();
    } else if (next != '\r') {
      size = size * 16 + Character.digit(next, 16);
    }
  }

  private void readData(ByteBuffer in) {
    int length = Math.min(size, in.remaining());
    int end = in.position() + length;
    keepTail(in, end, length);
    int limit = in.limit();
    in.limit(end);
    checksum.update(in);
    in.limit(limit);
    size -= length;
    if (size == 0) {
      part = Part.AFTER_DATA;
      matched = 0;
      finish();
    }
  }

  private void keepTail(ByteBuffer in, int end, int length) {
    int taken = Math.min(length, TAIL);
    int kept = Math.min(tailLength, TAIL - taken);
    System.arraycopy(tail, tailLength - kept, tail, 0, kept);
    in.get(end - taken, tail, kept, taken);
    tailLength = kept + taken;
  }

  private void finish() {
    String end = new String(tail, 0, tailLength, StandardCharsets.ISO_8859_1);
    int id = end.lastIndexOf(ID);
    if (id >= 0) {
      revision = Long.parseLong(end.substring(id + ID.length()).trim());
      lastChecksum = checksum.getValue();
      events++;
    }
  }

  private void skipLineEnd(ByteBuffer in) {
    int length = Math.min(END_OF_CHUNK - matched, in.remaining());
    in.position(in.position() + length);
    matched += length;
    if (matched == END_OF_CHUNK) {
      part = Part.SIZE;
      size = 0;
    }
  }
}
