package charon.http.sse.frame;

import charon.http.json.JsonCodec;
import io.netty.buffer.Unpooled;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One encoded event beside the states, shared read-only by all displays that get it. It has no id: the
 * number of the state before it goes on counting.
 *
 * <p>Counted: whoever keeps one past a call retains it and releases it. Thread-safe.
 */
public final class EventFrame extends AbstractReferenceCounted {

  private final SharedChunk plain;
  private final SharedChunk stored;

  private EventFrame(byte[] text) {
    plain = SharedChunk.of(Unpooled.wrappedBuffer(text));
    stored = SharedChunk.of(Unpooled.wrappedBuffer(Compressors.stored(text)));
  }

  /**
   * Encodes an event: JSON on one line, which escapes every line break inside a text.
   *
   * @param event its name
   * @param members what it says
   */
  public static EventFrame of(String event, Map<String, ? extends @Nullable Object> members) {
    return of(event, JsonCodec.write(members));
  }

  static EventFrame of(String event, byte[] json) {
    String data = new String(json, StandardCharsets.UTF_8);
    return new EventFrame(
        ("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The event for a stream of that kind. In a gzip stream it looks back at nothing. */
  public SharedChunk in(boolean gzip) {
    return gzip ? stored : plain;
  }

  @Override
  public EventFrame retain() {
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
    stored.release();
  }
}
