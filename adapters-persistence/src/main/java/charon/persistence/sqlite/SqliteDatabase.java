package charon.persistence.sqlite;

import charon.application.port.StorageException;
import charon.application.port.StorageException.Reason;
import charon.persistence.sql.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;

/**
 * One database file: a connection that writes, on a thread of its own, one that reads, and one that
 * sees that something was written. Reads never wait for writes. Nothing is remembered between calls,
 * so what another process writes counts at once. Thread-safe.
 */
final class SqliteDatabase implements Database, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
  private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);
  private static final int MAX_ATTEMPTS = 10;
  private static final int PROBE_BYTES = 128 * 1024;

  private final Path file;
  private final GroupCommitWriter writer;
  private final Handle reader; // guarded by itself
  private final Condition condition = new Condition();
  private final DataVersion version;

  private SqliteDatabase(Path file, Handle writer, Handle reader, DataVersion version) {
    this.file = file;
    this.writer = new GroupCommitWriter(writer);
    this.reader = reader;
    this.version = version;
  }

  /** Opens a file and brings it up to this program's schema. */
  static SqliteDatabase open(Path file) {
    return open(file, new SchemaMigrator(SchemaMigrator.SCRIPTS));
  }

  static SqliteDatabase open(Path file, SchemaMigrator migrator) {
    try {
      SqliteDatabase database = open(connections(file), file, migrator);
      LOG.info("Opened database {}", file);
      return database;
    } catch (RuntimeException e) {
      throw StorageFaults.translated("opening database " + file, e);
    }
  }

  private static SqliteDatabase open(Jdbi connections, Path file, SchemaMigrator migrator) {
    Handle writer = connections.open();
    try {
      useWriteAheadLog(writer);
      Integrity.require(writer, false);
      migrator.migrate(writer);
      return withReaders(connections, file, writer);
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  private static SqliteDatabase withReaders(Jdbi connections, Path file, Handle writer) {
    Handle reader = connections.open();
    try {
      reader.execute("pragma query_only = true");
      return new SqliteDatabase(file, writer, reader, DataVersion.of(connections.open()));
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static Jdbi connections(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    return SqliteConnections.to(file, config);
  }

  /**
   * The first to open a new file switches it over, for good. Whoever comes at that very moment is
   * refused at once, busy timeout or not: then we wait for the other in a way that can wait.
   */
  private static void useWriteAheadLog(Handle handle) {
    for (int attempt = 1; !isWriteAheadLogOn(handle, attempt == MAX_ATTEMPTS); attempt++) {
      ImmediateTransaction.run(handle, () -> {});
    }
  }

  private static boolean isWriteAheadLogOn(Handle handle, boolean lastAttempt) {
    try {
      handle.createQuery("pragma journal_mode = wal").mapTo(String.class).one();
      return true;
    } catch (JdbiException e) {
      if (lastAttempt || StorageFaults.reason(e) != Reason.BUSY) {
        throw e;
      }
      return false;
    }
  }

  /**
   * Runs statements in a transaction and returns once they are on disk. They may share the
   * transaction with others, and may be run again if one of those fails: they must do nothing but
   * use the handle. Once damage was seen, nothing is written until there is none: it would be lost.
   *
   * @param what what is being done, for the message of a fault: {@code adding a user}
   */
  @Override
  public <T> T write(String what, Function<Handle, T> statements) {
    if (condition.isDamaged()) {
      throw new StorageException(
          Reason.DAMAGED, "Failed " + what + ": damage was seen in the database");
    }
    try {
      T result = writer.execute(statements);
      condition.writeKept();
      return result;
    } catch (RuntimeException e) {
      RuntimeException translated = StorageFaults.translated(what, e);
      if (translated instanceof StorageException told) {
        condition.writeFailed(told.reason());
      }
      throw translated;
    }
  }

  /** Tells whether anything was written, here or by another process. */
  DataVersion version() {
    return version;
  }

  /** Whether the last write was kept, and no damage was seen. Never waits. */
  boolean works() {
    return condition.isSound();
  }

  /**
   * If the last write was not kept, tries to write as much as a long message is, and takes it out
   * again: a page or two may still fit where nothing else does. If damage was seen, looks for it.
   */
  void tryAgain() {
    if (works()) {
      return;
    }
    try {
      if (condition.isDamaged()) {
        requireIntegrity();
      }
      writer.execute(SqliteDatabase::fillProbe);
      write("removing what was tried", handle -> handle.execute("drop table write_probe"));
      LOG.info("The database {} can be written again", file);
    } catch (RuntimeException still) {
      LOG.debug("The database {} cannot be written yet", file, still);
    }
  }

  private void requireIntegrity() {
    long sightings = condition.sightings();
    read("looking for damage", handle -> {
      Integrity.require(handle, false);
      return true;
    });
    condition.searchedInVain(sightings);
  }

  private static int fillProbe(Handle handle) {
    handle.execute("drop table if exists write_probe"); // of a try that was cut short
    handle.execute("create table write_probe (filling blob)");
    return handle.execute("insert into write_probe values (zeroblob(?))", PROBE_BYTES);
  }

  /** Runs a query on what is on disk now. */
  @Override
  public <T> T read(String what, Function<Handle, T> query) {
    synchronized (reader) {
      if (reader.isClosed()) {
        throw new IllegalStateException("The database is closed");
      }
      try {
        return query.apply(reader);
      } catch (RuntimeException e) {
        RuntimeException translated = StorageFaults.translated(what, e);
        // what cannot be read is damaged, until it turns out that it is not
        if (translated instanceof StorageException told && told.reason() != Reason.BUSY) {
          condition.damageSeen();
        }
        throw translated;
      }
    }
  }

  /** Waits for what is being written, moves the journal into the file and closes all connections. */
  @Override
  public void close() {
    synchronized (reader) {
      if (reader.isClosed()) {
        return;
      }
      reader.close(); // first: an open reader can keep the journal from being emptied
      version.close();
    }
    writer.close();
    LOG.info("Closed database {}", file);
  }
}
