package charon.persistence.sqlite;

import charon.application.port.StorageException;
import charon.application.port.out.account.AccountsVersion;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * SQLite's own count of what other connections have committed, be they of this process or of
 * another: it changes with the commit itself, so that no crash can come between the two. To ask
 * looks at the memory that all processes share, never at a file. Thread-safe.
 */
final class DataVersion implements AccountsVersion, AutoCloseable {

  private final Handle handle;
  private final PreparedStatement statement; // guarded by itself

  private DataVersion(Handle handle, PreparedStatement statement) {
    this.handle = handle;
    this.statement = statement;
  }

  /**
   * Takes over a connection that nobody else uses, as what that writes is not counted; it is closed
   * with this, or if this cannot be.
   */
  static DataVersion of(Handle handle) {
    try {
      return new DataVersion(
          handle, handle.getConnection().prepareStatement("pragma data_version"));
    } catch (SQLException e) {
      handle.close();
      throw fault(e);
    }
  }

  @Override
  public long current() {
    synchronized (statement) {
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("pragma data_version: no row");
        }
        return row.getLong(1);
      } catch (SQLException e) {
        throw fault(e);
      }
    }
  }

  @Override
  public void close() {
    synchronized (statement) {
      handle.close(); // and with it the statement
    }
  }

  private static StorageException fault(SQLException e) {
    return new StorageException(
        StorageFaults.reason(e), "Failed looking for changes: " + e.getMessage(), e);
  }
}
