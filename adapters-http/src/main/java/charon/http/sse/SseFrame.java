package charon.http.sse;

import charon.http.json.EncodedState;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;

/**
 * One encoded event (HTML, section 9.2), shared read-only by all displays. It lies in memory as one
 * chunk of a chunked body (RFC 9112, section 7.1), head and tail included, so that a display costs
 * one write and no byte of its own.
 *
 * <p>Counted: whoever keeps one past a call retains it and releases it.
 */
final class SseFrame {

  private static final byte[] EVENT = utf8("event: activeview\ndata: ");
  private static final byte[] CRLF = utf8("\r\n");

  private final long revision;
  private final EncodedState state;
  private final ByteBuf chunk;
  private final int head;

  private SseFrame(long revision, EncodedState state, ByteBuf chunk, int head) {
    this.revision = revision;
    this.state = state;
    this.chunk = chunk;
    this.head = head;
  }

  /** Frames a state, which is JSON on one line: JSON escapes every line break inside a text. */
  static SseFrame of(long revision, EncodedState state) {
    byte[] tail = utf8("\nid: " + revision + "\n\n");
    int length = EVENT.length + state.json().length + tail.length;
    byte[] size = utf8(Integer.toHexString(length) + "\r\n");
    ByteBuf chunk = ByteBufAllocator.DEFAULT.directBuffer(size.length + length + CRLF.length);
    chunk.writeBytes(size).writeBytes(EVENT).writeBytes(state.json()).writeBytes(tail);
    chunk.writeBytes(CRLF);
    return new SseFrame(revision, state, chunk.asReadOnly(), size.length);
  }

  long revision() {
    return revision;
  }

  EncodedState state() {
    return state;
  }

  /** The event for one more write, with or without the framing of a chunk. */
  ByteBuf content(boolean chunked) {
    return chunked
        ? chunk.retainedDuplicate()
        : chunk.retainedSlice(head, chunk.readableBytes() - head - CRLF.length);
  }

  SseFrame retain() {
    chunk.retain();
    return this;
  }

  void release() {
    chunk.release();
  }

  /** A short piece of the stream that is not an event. */
  static ByteBuf piece(String text, boolean chunked) {
    String framed = chunked ? Integer.toHexString(text.length()) + "\r\n" + text + "\r\n" : text;
    return ByteBufUtil.writeAscii(ByteBufAllocator.DEFAULT, framed);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
