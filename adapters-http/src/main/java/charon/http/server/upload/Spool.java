package charon.http.server.upload;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file that a body goes to. Used by one thread at a time. */
final class Spool {

  private static final Logger LOG = LoggerFactory.getLogger(Spool.class);

  private @Nullable FileChannel file;

  /**
   * Writes pieces of a body and lets go of them; with the last one the file is at its beginning again.
   *
   * @return false if they cannot be written
   */
  boolean append(List<HttpContent> pieces) {
    try {
      FileChannel channel = file == null ? open() : file;
      file = channel;
      for (HttpContent piece : pieces) {
        append(channel, piece);
      }
      return true;
    } catch (IOException e) {
      LOG.warn("What is uploaded cannot be kept: {}", e.toString());
      return false;
    } finally {
      pieces.forEach(ReferenceCountUtil::release);
    }
  }

  private static void append(FileChannel channel, HttpContent piece) throws IOException {
    for (ByteBuffer bytes : piece.content().nioBuffers()) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    if (piece instanceof LastHttpContent) {
      channel.position(0);
    }
  }

  /** A file for its owner alone, which is gone with its channel. */
  private static FileChannel open() throws IOException {
    Path file = Files.createTempFile("charon-upload-", ".part");
    FileChannel channel = FileChannel.open(
        file,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
    unlink(file);
    return channel;
  }

  /** At once, where files that are open can go: then no crash leaves one behind. */
  private static void unlink(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      return; // it goes when it is closed
    }
  }

  /** Hands over the file, if there is one: whoever has it closes it. */
  @Nullable
  FileChannel handOver() {
    FileChannel written = file;
    file = null;
    return written;
  }

  /** Nobody wants the file, if there is one. */
  void close() {
    FileChannel unwanted = handOver();
    try {
      if (unwanted != null) {
        unwanted.close();
      }
    } catch (IOException e) {
      return; // nobody reads it any more
    }
  }
}
