package charon.http.sse;

import charon.domain.payload.AudienceUpdate;
import charon.http.state.EncodedState;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The newest frame of one audience, and the one place that keeps it alive. An update is encoded
 * when somebody first wants it, and only once. Thread-safe; the lock is held for no longer than
 * that takes.
 */
final class LatestFrame {

  /** zlib's own default. */
  private static final int LEVEL = 6;

  private final FrameCompressor compressor = new FrameCompressor(LEVEL);
  private final String tagPrefix;
  private final Function<AudienceUpdate, byte[]> encoding;
  private @Nullable AudienceUpdate update;
  private @Nullable SseFrame frame;
  private @Nullable SseFrame predecessor;
  private volatile long revision = -1;

  /** Entity tags begin with the prefix and end with the revision. */
  LatestFrame(String tagPrefix, Function<AudienceUpdate, byte[]> encoding) {
    this.tagPrefix = tagPrefix;
    this.encoding = encoding;
  }

  /** Takes an update over, and lets the one before it go. */
  synchronized void replace(AudienceUpdate newer) {
    drop(predecessor);
    predecessor = frame;
    frame = null;
    update = newer;
    revision = newer.revision();
  }

  /** The newest frame, for the caller to release. */
  synchronized SseFrame retained() {
    return encoded().retain();
  }

  /** The newest state, in the bytes of the frame. */
  synchronized EncodedState state() {
    return encoded().state();
  }

  long revision() {
    return revision;
  }

  /** Lets the last frames go; nothing is shown after this. */
  synchronized void release() {
    drop(frame);
    drop(predecessor);
    frame = null;
    predecessor = null;
    compressor.close();
  }

  private static void drop(@Nullable SseFrame old) {
    if (old != null) {
      old.release();
    }
  }

  private SseFrame encoded() {
    SseFrame known = frame;
    if (known == null) {
      if (update == null) {
        throw new IllegalStateException("update: none (expected: one before any display)");
      }
      String etag = "\"" + tagPrefix + update.revision() + "\"";
      EncodedState state = new EncodedState(encoding.apply(update), etag);
      known = SseFrame.of(update.revision(), state, predecessor, compressor);
      frame = known;
      drop(predecessor); // its text is all that is needed of it
      predecessor = null;
    }
    return known;
  }
}
