package charon.http.server.upload;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes files for bodies, and fills them. */
final class Spool {

  private Spool() {}

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

  /**
   * Writes pieces of a body; with the last one the file is at its beginning again.
   *
   * @param before the file so far; null: there is none yet
   */
  static FileChannel append(@Nullable FileChannel before, List<HttpContent> pieces)
      throws IOException {
    FileChannel channel = before == null ? open() : before;
    for (HttpContent piece : pieces) {
      for (ByteBuffer bytes : piece.content().nioBuffers()) {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      if (piece instanceof LastHttpContent) {
        channel.position(0);
      }
    }
    return channel;
  }

  static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      return; // nobody reads it any more
    }
  }
}
