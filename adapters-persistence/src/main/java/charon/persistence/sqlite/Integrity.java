package charon.persistence.sqlite;

import charon.application.port.StorageException;
import charon.application.port.StorageException.Reason;
import org.jdbi.v3.core.Handle;

/** Whether a database is what its own rules say. */
final class Integrity {

  private Integrity() {}

  /**
   * Refuses a damaged database.
   *
   * @param thoroughly whether to compare indexes with tables as well, which takes longer
   */
  static void require(Handle handle, boolean thoroughly) {
    String check = thoroughly ? "pragma integrity_check(1)" : "pragma quick_check(1)";
    String verdict = handle.createQuery(check).mapTo(String.class).one();
    if (!verdict.equals("ok")) {
      throw new StorageException(Reason.DAMAGED, "The database is damaged: " + verdict);
    }
  }
}
