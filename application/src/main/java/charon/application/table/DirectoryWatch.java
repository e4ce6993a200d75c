package charon.application.table;

import charon.application.port.StorageException;
import charon.application.port.out.account.AccountsVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices when another process has made, changed or archived a table: the command line does, while the
 * server runs. Thread-safe.
 */
public final class DirectoryWatch {

  private static final Logger LOG = LoggerFactory.getLogger(DirectoryWatch.class);

  private final AccountsVersion version;
  private final Tables tables;
  private long seen;

  /** Begins with the directory as it is now. */
  public DirectoryWatch(AccountsVersion version, Tables tables) {
    this.version = version;
    this.tables = tables;
    this.seen = version.current();
  }

  /** Looks; without storage the directory stays as it was. */
  public synchronized void look() {
    try {
      long now = version.current();
      if (now != seen) {
        tables.refresh();
        seen = now; // only now: what failed is tried again
      }
    } catch (StorageException fault) {
      LOG.debug("The directory of tables cannot be read", fault);
    }
  }
}
