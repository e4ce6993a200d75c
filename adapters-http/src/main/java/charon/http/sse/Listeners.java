package charon.http.sse;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many displays of an audience there are on all event loops, and what they will want of the next
 * frame. Thread-safe.
 */
final class Listeners {

  private final AtomicInteger all = new AtomicInteger();
  private final AtomicInteger compressed = new AtomicInteger();
  private volatile boolean outOfStep;

  void joined(StreamFormat format) {
    all.incrementAndGet();
    if (format.gzip()) {
      compressed.incrementAndGet();
    }
  }

  void left(StreamFormat format) {
    all.decrementAndGet();
    if (format.gzip()) {
      compressed.decrementAndGet();
    }
  }

  int count() {
    return all.get();
  }

  /** A compressed stream was told something that is no event: it cannot look back at one next. */
  void fellOutOfStep() {
    outOfStep = true;
  }

  /**
   * What is worth making before anybody asks for it. It need not be all: what is missing is made
   * when a display wants it.
   */
  Set<FrameForm> wants() {
    if (compressed.get() == 0) {
      return EnumSet.of(FrameForm.PLAIN);
    }
    boolean someAreOut = outOfStep;
    outOfStep = false;
    return someAreOut
        ? EnumSet.allOf(FrameForm.class)
        : EnumSet.of(FrameForm.PLAIN, FrameForm.CHAINED);
  }
}
