package charon.http.sse;

import charon.http.state.EncodedState;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One encoded event (HTML, section 9.2), shared read-only by all displays. What it looks like
 * compressed is made when the first display wants it so, and once.
 *
 * <p>Counted: whoever keeps one past a call retains it and releases it. Thread-safe.
 */
final class SseFrame extends AbstractReferenceCounted {

  private final long revision;
  private final EncodedState state;
  private final byte[] text;
  private final @Nullable Before before;
  private final FrameCompressor compressor;
  private final SharedChunk plain;
  private volatile @Nullable SharedChunk independent;
  private volatile @Nullable SharedChunk chained;

  /** The event before: what a display that is in step has read last. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Before(long revision, byte[] text) {}

  private SseFrame(
      long revision, EncodedState state, @Nullable Before before, FrameCompressor compressor) {
    this.revision = revision;
    this.state = state;
    this.text = text(revision, state.json());
    this.before = before;
    this.compressor = compressor;
    this.plain = SharedChunk.of(Unpooled.wrappedBuffer(text));
  }

  /**
   * Frames a state, which is JSON on one line: JSON escapes every line break inside a text.
   *
   * @param predecessor the frame before it, if there was one
   */
  static SseFrame of(
      long revision,
      EncodedState state,
      @Nullable SseFrame predecessor,
      FrameCompressor compressor) {
    Before before = predecessor == null || predecessor.text.length > FrameCompressor.WINDOW_BYTES
        ? null // out of reach, or nothing to look back at
        : new Before(predecessor.revision, predecessor.text);
    return new SseFrame(revision, state, before, compressor);
  }

  long revision() {
    return revision;
  }

  EncodedState state() {
    return state;
  }

  /** The event as it is. */
  SharedChunk plain() {
    return plain;
  }

  /**
   * The event for a gzip stream.
   *
   * @param lastRead revision of the event that the stream's last bytes were; another number if they
   *     were something else
   */
  SharedChunk compressed(long lastRead) {
    Before known = before;
    return known != null && known.revision() == lastRead ? chained(known) : independent();
  }

  private SharedChunk independent() {
    SharedChunk known = independent;
    return known != null ? known : makeIndependent();
  }

  private synchronized SharedChunk makeIndependent() {
    SharedChunk known = independent;
    if (known == null) {
      known = compress(null);
      independent = known;
    }
    return known;
  }

  private SharedChunk chained(Before predecessor) {
    SharedChunk known = chained;
    return known != null ? known : makeChained(predecessor);
  }

  private synchronized SharedChunk makeChained(Before predecessor) {
    SharedChunk known = chained;
    if (known == null) {
      known = compress(predecessor.text());
      chained = known;
    }
    return known;
  }

  private SharedChunk compress(byte @Nullable [] lookBack) {
    ByteBuf compressed = compressor.compress(text, lookBack);
    try {
      return SharedChunk.of(compressed);
    } finally {
      compressed.release();
    }
  }

  @Override
  public SseFrame retain() {
    super.retain();
    return this;
  }

  @Override
  public ReferenceCounted touch(Object hint) {
    return this;
  }

  @Override
  protected void deallocate() {
    plain.release();
    release(independent);
    release(chained);
  }

  private static void release(@Nullable SharedChunk made) {
    if (made != null) {
      made.release();
    }
  }

  private static byte[] text(long revision, byte[] json) {
    byte[] head = utf8("event: activeview\ndata: ");
    byte[] tail = utf8("\nid: " + revision + "\n\n");
    byte[] text = new byte[head.length + json.length + tail.length];
    System.arraycopy(head, 0, text, 0, head.length);
    System.arraycopy(json, 0, text, head.length, json.length);
    System.arraycopy(tail, 0, text, head.length + json.length, tail.length);
    return text;
  }

  private static byte[] utf8(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
