package charon.persistence;

import charon.application.port.StorageException;
import charon.application.port.StorageException.Reason;
import charon.persistence.files.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to serve a data folder; one process at a time has it. It ends with the process, however
 * that ends: the lock is the operating system's, and the file is only where it hangs. Thread-safe.
 */
public final class DataFolderLock implements AutoCloseable {

  /** Beyond any content: some systems let nobody read what is locked. */
  private static final long POSITION = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private DataFolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, unless somebody has it. Makes the folder if it is missing.
   *
   * @throws StorageException if there can be no lock in that folder
   */
  public static Optional<DataFolderLock> tryTake(Path folder) {
    Path file = DataFolder.lock(folder);
    try {
      OwnerOnly.createFolder(folder);
      FileChannel channel =
          OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (hasLocked(channel)) {
        return Optional.of(new DataFolderLock(channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      Reason reason = Files.isWritable(folder) ? Reason.OTHER : Reason.READ_ONLY;
      throw new StorageException(reason, "Cannot use the data folder " + folder + ": " + e, e);
    }
  }

  /** Whether somebody has the lock. Changes nothing. */
  public static boolean isTaken(Path folder) {
    Path file = DataFolder.lock(folder);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return !hasLocked(channel);
    } catch (IOException e) {
      return false; // who cannot open it cannot serve either, and is told so
    }
  }

  private static boolean hasLocked(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(POSITION, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) { // somebody in this process
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StorageException(Reason.OTHER, "Failed unlocking the data folder: " + e, e);
    }
  }
}
