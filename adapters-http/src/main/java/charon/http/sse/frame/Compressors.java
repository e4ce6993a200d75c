package charon.http.sse.frame;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The compressors of all tables. A frame borrows one for as long as a form of it is made, so a table
 * that shows nothing holds none of their memory, which is a quarter of a megabyte each. Thread-safe.
 *
 * <p>Who finds none makes one and ends it afterwards: who waited would wait for the frame of another
 * table. There are seldom more at work than are kept, as each keeps a processor busy.
 */
public final class Compressors implements AutoCloseable {

  /** zlib's own default. */
  private static final int LEVEL = 6;

  private static final int KEPT_FOR_EACH_PROCESSOR = 2;

  private final int level;
  private final int most;

  // guarded by this; the last that came back is the next to go
  private final Deque<FrameCompressor> idle = new ArrayDeque<>();
  private boolean closed;

  /**
   * Has none yet.
   *
   * @param level how thoroughly they compress: 1 to 9
   * @param most how many are kept that nobody uses
   */
  public Compressors(int level, int most) {
    this.level = level;
    this.most = most;
  }

  /** As many as this machine can use. */
  public static Compressors ofThisMachine() {
    return new Compressors(
        LEVEL, KEPT_FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors());
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

  /** How many are kept that nobody uses. */
  synchronized int idle() {
    return idle.size();
  }

  private FrameCompressor borrow() {
    synchronized (this) {
      FrameCompressor known = idle.pollFirst();
      if (known != null) {
        return known;
      }
    }
    return new FrameCompressor(level);
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
