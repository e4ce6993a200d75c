package charon.http.sse.frame;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Makes pieces of a gzip stream (RFC 1952) that any number of displays can share: each piece ends on
 * a byte boundary (a sync flush) and looks back at nothing, or at one event before it that the caller
 * knows the display has just read. Used by one thread at a time.
 */
final class FrameCompressor implements AutoCloseable {

  /** How far deflate looks back (RFC 1951, section 2), less what zlib keeps for itself. */
  static final int WINDOW_BYTES = 32 * 1024 - 262;

  private final Deflater deflater;

  /** Compresses as thoroughly as that: 1 to 9. */
  FrameCompressor(int level) {
    deflater = new Deflater(level, true);
  }

  /**
   * Compresses the text of an event.
   *
   * @param before the text that the reader has read directly before; null: whatever it was
   */
  ByteBuf compress(byte[] text, byte @Nullable [] before) {
    deflater.reset();
    if (before != null) {
      deflater.setDictionary(before);
    }
    deflater.setInput(text);
    // stored blocks are the worst case: 5 bytes for each 64 KiB, and the flush
    ByteBuf out = ByteBufAllocator.DEFAULT.directBuffer(text.length / 4 + 64);
    try {
      int written;
      do {
        out.ensureWritable(Math.max(64, text.length / 4));
        ByteBuffer room = out.internalNioBuffer(out.writerIndex(), out.writableBytes());
        written = deflater.deflate(room, Deflater.SYNC_FLUSH);
        out.writerIndex(out.writerIndex() + written);
      } while (written > 0 && !out.isWritable());
      return out;
    } catch (RuntimeException | OutOfMemoryError fault) {
      out.release();
      throw fault;
    }
  }

  @Override
  public void close() {
    deflater.end();
  }
}
