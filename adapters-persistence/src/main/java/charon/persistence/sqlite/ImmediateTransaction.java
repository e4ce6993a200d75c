package charon.persistence.sqlite;

import org.jdbi.v3.core.Handle;

/**
 * A transaction that takes the write lock when it begins. One that took it only at its first write
 * could be refused in the middle, without the wait that the busy timeout grants.
 */
final class ImmediateTransaction {

  private ImmediateTransaction() {}

  /** Runs work in a transaction: all of it is on disk when this returns, none if it throws. */
  static void run(Handle handle, Runnable work) {
    handle.execute("begin immediate");
    try {
      work.run();
      handle.execute("commit");
    } catch (RuntimeException | Error e) {
      rollBack(handle, e);
      throw e;
    }
  }

  private static void rollBack(Handle handle, Throwable reason) {
    try {
      handle.execute("rollback");
    } catch (RuntimeException e) { // SQLite has rolled back by itself, for example on a full disk
      reason.addSuppressed(e);
    }
  }
}
