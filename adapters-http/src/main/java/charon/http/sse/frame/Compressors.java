package charon.http.sse.frame;

import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The compressors of all tables. A frame borrows one for as long as a form of it is made, so a table
 * that shows nothing holds none of their memory, which is a quarter of a megabyte each. Thread-safe.
 *
 * <p>Who finds none makes one and ends it afterwards: who waited would wait for the frame of another
 * table. There are seldom more at work than are kept, as each keeps a processor busy.
 */
public final class Compressors implements AutoCloseable {

  /** Member header: deflate, no name, no time, unknown system. */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private static final int STORED_BLOCK_HEAD = 5;
  private static final int STORED_BLOCK_BYTES = 65_535;

  /** zlib's own default. */
  private static final int LEVEL = 6;

  private static final int KEPT_FOR_EACH_PROCESSOR = 2;

  private final int most;
  private final Supplier<FrameCompressor> another;

  // guarded by this; the last that came back is the next to go
  private final Deque<FrameCompressor> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * Has none yet.
   *
   * @param most how many are kept that nobody uses
   * @param another makes one
   */
  Compressors(int most, Supplier<FrameCompressor> another) {
    this.most = most;
    this.another = another;
  }

  /** Keeps as many as this machine can use. */
  public static Compressors ofThisMachine() {
    return new Compressors(
        KEPT_FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors(),
        () -> new FrameCompressor(LEVEL));
  }

  /**
   * Compresses the text of an event.
   *
   * @param before the text that the reader has read directly before; null: whatever it was
   * @return a buffer for the caller to release
   */
  ByteBuf compress(byte[] text, byte @Nullable [] before) {
    FrameCompressor borrowed = borrow();
    try {
      return borrowed.compress(text, before);
    } finally {
      giveBack(
          borrowed); // after a fault as well: whatever is left in it, the next frame begins anew
    }
  }

  /** The beginning of a stream. */
  public static byte[] header() {
    return HEADER.clone();
  }

  /** A text as it is, in blocks of its own (RFC 1951, section 3.2.4): one, if it is short. */
  public static byte[] stored(byte[] text) {
    int count = (text.length + STORED_BLOCK_BYTES - 1) / STORED_BLOCK_BYTES;
    ByteBuffer blocks = ByteBuffer.allocate(count * STORED_BLOCK_HEAD + text.length);
    blocks.order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < text.length; from += STORED_BLOCK_BYTES) {
      int length = Math.min(STORED_BLOCK_BYTES, text.length - from);
      blocks.put((byte) 0).putShort((short) length).putShort((short) ~length);
      blocks.put(text, from, length);
    }
    return blocks.array();
  }

  private FrameCompressor borrow() {
    synchronized (this) {
      FrameCompressor known = idle.pollFirst();
      if (known != null) {
        return known;
      }
    }
    return another.get();
  }

  private void giveBack(FrameCompressor borrowed) {
    synchronized (this) {
      if (!closed && idle.size() < most) {
        idle.addFirst(borrowed);
        return;
      }
    }
    borrowed.close();
  }

  /** Ends those that nobody uses; who needs one later makes it. */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(FrameCompressor::close);
    idle.clear();
  }
}
