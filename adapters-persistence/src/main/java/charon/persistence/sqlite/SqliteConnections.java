package charon.persistence.sqlite;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The one way to a database file. */
final class SqliteConnections {

  private SqliteConnections() {}

  /** Connections to a file, none of them open yet. */
  static Jdbi to(Path file, SQLiteConfig config) {
    NativeLibrary.load();
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    return Jdbi.create(source);
  }
}
