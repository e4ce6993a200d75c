package charon.persistence.sqlite;

import charon.application.port.out.account.AccountsVersion;
import java.util.function.LongSupplier;

/**
 * Tells by a number that the database keeps whether something in it was changed, here or by another
 * process. Looks at the number only if anything at all was written since it was asked last.
 * Thread-safe.
 */
final class KeptVersion implements AccountsVersion {

  private final DataVersion written;
  private final LongSupplier kept;
  private long writtenThen; // guarded by this, as is the next
  private long keptThen;

  /**
   * Of a database.
   *
   * @param written what was written to it
   * @param kept reads the number
   */
  KeptVersion(DataVersion written, LongSupplier kept) {
    this.written = written;
    this.kept = kept;
    this.writtenThen = written.current();
    this.keptThen = kept.getAsLong();
  }

  @Override
  public synchronized long current() {
    long now = written.current(); // before looking: what comes in between is seen the next time
    if (now != writtenThen) {
      keptThen = kept.getAsLong();
      writtenThen = now;
    }
    return keptThen;
  }
}
