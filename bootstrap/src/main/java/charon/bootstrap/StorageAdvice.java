package charon.bootstrap;

import charon.application.port.out.StorageException;
import charon.persistence.DataBackups;
import java.nio.file.Path;
import java.util.List;

/** What to do about storage that cannot be used. */
final class StorageAdvice {

  private StorageAdvice() {}

  /** What is wrong and, if the database is damaged, which way leads back. */
  static String on(StorageException fault, Path dataFolder) {
    String what = Failures.describe(fault);
    return fault.reason() == StorageException.Reason.DAMAGED
        ? what + ". " + wayBack(dataFolder)
        : what;
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
