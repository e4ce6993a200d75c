package charon.persistence.sqlite;

import charon.application.port.out.account.AccountsVersion;
import java.util.function.LongSupplier;

/**
 * Tells whether the directory of tables was changed, here or by another process. Looks at the
 * directory only if anything at all was written since it was asked last. Thread-safe.
 */
final class DirectoryVersion implements AccountsVersion {

  private final DataVersion written;
  private final LongSupplier directory;
  private long writtenThen; // guarded by this, as is the next
  private long directoryThen;

  /**
   * Of a database.
   *
   * @param written what was written to it
   * @param directory reads the directory's number
   */
  DirectoryVersion(DataVersion written, LongSupplier directory) {
    this.written = written;
    this.directory = directory;
    this.writtenThen = written.current();
    this.directoryThen = directory.getAsLong();
  }

  @Override
  public synchronized long current() {
    long now = written.current(); // before looking: what comes in between is seen the next time
    if (now != writtenThen) {
      directoryThen = directory.getAsLong();
      writtenThen = now;
    }
    return directoryThen;
  }
}
