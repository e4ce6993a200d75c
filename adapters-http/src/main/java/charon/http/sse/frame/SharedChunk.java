package charon.http.sse.frame;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Bytes that any number of displays share. They lie in memory as one chunk of a chunked body (RFC
 * 9112, section 7.1), head and tail included, so that a display costs one write and no byte of its
 * own. Thread-safe: nothing of it changes.
 */
public final class SharedChunk {

  private static final byte[] CRLF = {'\r', '\n'};

  private final ByteBuf chunk;
  private final ByteBuffer memory;
  private final int head;

  private SharedChunk(ByteBuf chunk, int head) {
    this.chunk = chunk.asReadOnly();
    this.memory = this.chunk.nioBuffer();
    this.head = head;
  }

  /** A chunk of those bytes, which are copied. */
  public static SharedChunk of(ByteBuf content) {
    int length = content.readableBytes();
    byte[] size = (Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    ByteBuf chunk = ByteBufAllocator.DEFAULT.directBuffer(size.length + length + CRLF.length);
    chunk.writeBytes(size).writeBytes(content).writeBytes(CRLF);
    return new SharedChunk(chunk, size.length);
  }

  /** All bytes, where they lie outside the heap; for as long as the chunk is not released. */
  public ByteBuffer memory() {
    return memory;
  }

  /** Where they begin, with or without the framing of a chunk. */
  public int begin(boolean chunked) {
    return chunked ? 0 : head;
  }

  /** Where they end. */
  public int end(boolean chunked) {
    return chunked ? memory.limit() : memory.limit() - CRLF.length;
  }

  /** How many they are. */
  public int length(boolean chunked) {
    return end(chunked) - begin(chunked);
  }

  /** The bytes for one more write, less those that have gone already. */
  public ByteBuf content(boolean chunked, int gone) {
    int from = begin(chunked) + gone;
    return chunk.retainedSlice(from, end(chunked) - from);
  }

  /** Gives up the holder's own share; writes that are pending keep theirs. */
  public void release() {
    chunk.release();
  }

  /** The framing of a short piece that is one display's own. */
  public static ByteBuf own(byte[] content, boolean chunked) {
    ByteBuf out = ByteBufAllocator.DEFAULT.directBuffer(content.length + 16);
    if (chunked) {
      ByteBufUtil.writeAscii(out, Integer.toHexString(content.length) + "\r\n");
    }
    out.writeBytes(content);
    return chunked ? out.writeBytes(CRLF) : out;
  }
}
