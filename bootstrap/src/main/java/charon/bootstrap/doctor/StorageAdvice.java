package charon.bootstrap.doctor;

import charon.application.port.StorageException;
import charon.bootstrap.terminal.Failures;
import charon.persistence.DataBackups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What to do about storage that cannot be used. */
public final class StorageAdvice {

  private static final long LEAST_SPACE = 1 << 20;

  private StorageAdvice() {}

  /** What is wrong, and what to do if the database is damaged or the disk full. */
  public static String on(StorageException fault, Path dataFolder) {
    String what = Failures.describe(fault);
    if (fault.reason() == StorageException.Reason.DAMAGED) {
      return what + ". " + wayBack(dataFolder);
    }
    return isFull(dataFolder) ? what + ". The disk is full: make room on it first" : what;
  }

  /** SQLite says so only where it writes, not where it opens. */
  private static boolean isFull(Path dataFolder) {
    try {
      return Files.getFileStore(dataFolder).getUsableSpace() < LEAST_SPACE;
    } catch (IOException e) {
      return false; // then there is something else that is wrong
    }
  }

  private static String wayBack(Path dataFolder) {
    List<Path> backups = new DataBackups(dataFolder).regular();
    String in = " --data " + dataFolder;
    return backups.isEmpty()
        ? "There is no automatic backup; one of your own is taken back with: charon restore FILE"
            + in
        : "Take back the newest backup: charon restore " + backups.get(backups.size() - 1) + in;
  }
}
