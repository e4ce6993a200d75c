package charon.persistence.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts files in place whole: whoever looks, and whenever the power fails, sees old or new. */
public final class DurableFile {

  private DurableFile() {}

  /** Where a file is made before it takes its place. */
  public static Path draftOf(Path file) {
    Path name = file.toAbsolutePath().getFileName();
    return file.resolveSibling("." + name + ".part");
  }

  /** Writes a file, in the place of the one that may be there. */
  public static void write(Path file, byte[] content) throws IOException {
    Path draft = draftOf(file);
    try (FileChannel channel = OwnerOnly.open(
        draft,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
    publish(draft, file);
  }

  /** Moves a finished draft to its place, once all of it is on disk. */
  public static void publish(Path draft, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      force(folder);
    }
  }

  /** The move is a change of the folder: until that is on disk, power gone can undo it. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return; // not every system opens folders (Windows does not); the file is whole all the same
    }
  }
}
