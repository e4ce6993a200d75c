package charon.application.table;

import charon.application.port.StorageException;
import charon.application.port.out.account.AccountsVersion;
import java.util.OptionalLong;
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
  private OptionalLong seen = OptionalLong.empty(); // what came while the server started counts too

  /** Has seen nothing yet. */
  public DirectoryWatch(AccountsVersion version, Tables tables) {
    this.version = version;
    this.tables = tables;
  }

  /** Looks; without storage the directory stays as it was. */
  public synchronized void look() {
    try {
      OptionalLong now = OptionalLong.of(version.current());
      if (!now.equals(seen)) {
        tables.refresh();
        seen = now; // only now: what failed is tried again
      }
    } catch (StorageException fault) {
      LOG.debug("The directory of tables cannot be read", fault);
    }
  }
}
