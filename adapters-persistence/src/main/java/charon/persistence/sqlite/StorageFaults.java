package charon.persistence.sqlite;

import charon.application.port.StorageException;
import charon.application.port.StorageException.Reason;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Turns faults of the database into the application's exception, once. */
final class StorageFaults {

  // Primary result codes, https://www.sqlite.org/rescode.html
  private static final int PERM = 3;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READONLY = 8;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int NOTADB = 26;

  private StorageFaults() {}

  /** The exception to throw: with what was being done if storage is to blame, else as it is. */
  static RuntimeException translated(String what, RuntimeException fault) {
    if (fault instanceof StorageException known) {
      return new StorageException(known.reason(), message(what, known), known);
    }
    return fault instanceof JdbiException
        ? new StorageException(reason(fault), message(what, fault), fault)
        : fault;
  }

  private static String message(String what, RuntimeException fault) {
    String detail =
        sqlFault(fault).map(Throwable::getMessage).orElse(String.valueOf(fault.getMessage()));
    return "Failed " + what + ": " + detail;
  }

  /** What is wrong, by SQLite's result code. */
  static Reason reason(Throwable fault) {
    return sqlFault(fault).map(sql -> reason(sql.getErrorCode())).orElse(Reason.OTHER);
  }

  private static Reason reason(int code) {
    return switch (code) {
      case FULL -> Reason.FULL;
      case PERM, READONLY -> Reason.READ_ONLY;
      case CORRUPT, NOTADB -> Reason.DAMAGED;
      case BUSY, LOCKED -> Reason.BUSY;
      default -> Reason.OTHER;
    };
  }

  private static Optional<SQLException> sqlFault(Throwable fault) {
    for (@Nullable Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }
}
