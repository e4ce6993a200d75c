package charon.http.sse.frame;

import charon.http.state.EncodedState;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One encoded event (HTML, section 9.2), shared read-only by all displays. Each form is made once,
 * never by an event loop; a state that is only asked for, and shown to nobody, needs none.
 *
 * <p>Counted: whoever keeps one past a call retains it and releases it. Thread-safe.
 */
public final class SseFrame extends AbstractReferenceCounted {

  private final long revision;
  private final EncodedState state;
  private final byte[] text;
  private final @Nullable Before before;
  private final Compressors compressors;
  private volatile @Nullable SharedChunk plain;
  private volatile @Nullable SharedChunk independent;
  private volatile @Nullable SharedChunk chained;

  /** The event before: what a display that is in step has read last. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Before(long revision, byte[] text) {}

  private SseFrame(
      long revision, EncodedState state, @Nullable Before before, Compressors compressors) {
    this.revision = revision;
    this.state = state;
    this.text = text(revision, state.json());
    this.before = before;
    this.compressors = compressors;
  }

  /**
   * Frames a state, which is JSON on one line: JSON escapes every line break inside a text.
   *
   * @param predecessor the frame before it, if there was one
   */
  public static SseFrame of(
      long revision, EncodedState state, @Nullable SseFrame predecessor, Compressors compressors) {
    Before before = predecessor == null || predecessor.text.length > FrameCompressor.WINDOW_BYTES
        ? null // out of reach, or nothing to look back at
        : new Before(predecessor.revision, predecessor.text);
    return new SseFrame(revision, state, before, compressors);
  }

  /** Revision of the state, which is the event's id. */
  public long revision() {
    return revision;
  }

  /** The state in the bytes of the event. */
  public EncodedState state() {
    return state;
  }

  /**
   * The form for a gzip stream.
   *
   * @param lastRead revision of the event that the stream's last bytes were; another number if they
   *     were something else
   */
  public FrameForm compressedAfter(long lastRead) {
    return before != null && before.revision() == lastRead
        ? FrameForm.CHAINED
        : FrameForm.INDEPENDENT;
  }

  /** The event in that form; null if it has not been made. Never waits. */
  @Nullable
  public SharedChunk in(FrameForm form) {
    return switch (form) {
      case PLAIN -> plain;
      case INDEPENDENT -> independent;
      case CHAINED -> chained;
    };
  }

  /**
   * Makes a form if it is missing; where there is no event to look back at, the one without. Takes
   * as long as compressing does, and waits for others who do: not for event loops.
   */
  public synchronized void make(FrameForm form) {
    Before known = before;
    if (form == FrameForm.CHAINED && known != null) {
      chained = chained == null ? compress(known.text()) : chained;
    } else if (form != FrameForm.PLAIN) {
      independent = independent == null ? compress(null) : independent;
    } else if (plain == null) {
      plain = SharedChunk.of(Unpooled.wrappedBuffer(text));
    }
  }

  private SharedChunk compress(byte @Nullable [] lookBack) {
    ByteBuf compressed = compressors.compress(text, lookBack);
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
    release(plain);
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
