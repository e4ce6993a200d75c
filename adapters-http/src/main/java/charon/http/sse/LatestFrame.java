package charon.http.sse;

import charon.http.json.EncodedState;
import org.jspecify.annotations.Nullable;

/**
 * The newest frame, and the one place that keeps it alive. Thread-safe; the lock is held for a
 * handful of instructions, so event loops may take it.
 */
final class LatestFrame {

  private @Nullable SseFrame frame;
  private volatile long revision = -1;
  private volatile EncodedState state = new EncodedState(new byte[0], "");

  /** Takes a frame over, and lets the one before it go. */
  synchronized void replace(SseFrame newer) {
    if (frame != null) {
      frame.release();
    }
    frame = newer;
    revision = newer.revision();
    state = newer.state();
  }

  /** The newest frame, for the caller to release. */
  synchronized SseFrame retained() {
    if (frame == null) {
      throw new IllegalStateException("frame: none (expected: one published before any display)");
    }
    return frame.retain();
  }

  long revision() {
    return revision;
  }

  EncodedState state() {
    return state;
  }

  synchronized void release() {
    if (frame != null) {
      frame.release();
      frame = null;
    }
  }
}
