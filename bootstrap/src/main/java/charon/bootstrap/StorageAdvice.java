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
        ? what + ". " + wayBack(new DataBackups(dataFolder).regular())
        : what;
  }

  private static String wayBack(List<Path> backups) {
    return backups.isEmpty()
        ? "There is no automatic backup: 'charon restore FILE' takes one of your own"
        : "Take back the newest backup: charon restore " + backups.get(backups.size() - 1);
  }
}
