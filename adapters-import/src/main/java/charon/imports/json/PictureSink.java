package charon.imports.json;

import charon.application.port.out.imports.ImportRefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Takes a picture out of a file, up to a size. For one thread. */
final class PictureSink extends OutputStream {

  static final long MAX_BYTES = 64L << 20;

  private final String member;
  private final OutputStream file;
  private long bytes;

  /**
   * Writes to a new file.
   *
   * @param member where the picture stands, to be named if it is too large
   * @throws IOException if the file is there, or cannot be made
   */
  PictureSink(String member, Path file) throws IOException {
    this.member = member;
    this.file = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] content, int offset, int length) throws IOException {
    bytes += length;
    if (bytes > MAX_BYTES) {
      throw new ImportRefusedException(
          member + ": a picture of more than 64 MiB (expected: at most 64 MiB)");
    }
    file.write(content, offset, length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
