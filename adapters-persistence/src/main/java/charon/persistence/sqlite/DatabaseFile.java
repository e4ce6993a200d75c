package charon.persistence.sqlite;

import charon.persistence.sql.Timestamps;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig;

/** Looks at a database file and copies it, be it open elsewhere or not. */
public final class DatabaseFile {

  private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(5);

  private DatabaseFile() {}

  /**
   * What there is to say of a file.
   *
   * @param schemaVersion how many migrations it has been through
   * @param newestMessage when the newest broadcast message was kept
   */
  public record Findings(int schemaVersion, Optional<Instant> newestMessage) {}

  /** The schema version of this program. */
  public static int knownSchemaVersion() {
    return SchemaMigrator.SCRIPTS.size();
  }

  /**
   * Looks at a file without changing it.
   *
   * @param thoroughly whether to compare indexes with tables as well, which takes longer
   * @throws charon.application.port.StorageException if it is damaged, or made by a newer Charon
   */
  public static Findings inspect(Path file, boolean thoroughly) {
    return using(file, true, "checking database " + file, handle -> {
      Integrity.require(handle, thoroughly);
      int version = SchemaMigrator.version(handle);
      SchemaMigrator.requireKnown(version, knownSchemaVersion());
      return new Findings(version, version == 0 ? Optional.empty() : newestMessage(handle));
    });
  }

  /** Of all tables, in words that every version of the schema understands. */
  private static Optional<Instant> newestMessage(Handle handle) {
    return handle
        .createQuery("select created_at from message order by created_at desc limit 1")
        .map((row, context) -> Timestamps.toInstant(row.getLong(1)))
        .findOne();
  }

  /** Copies what is committed at this moment; the copy must not exist, or be empty. */
  public static void copy(Path file, Path copy) {
    using(
        file,
        false,
        "copying database " + file + " to " + copy,
        handle -> handle.execute("vacuum into ?", copy.toAbsolutePath().toString()));
  }

  /** Moves the journal into the file, if nobody else has it open. */
  public static void emptyJournal(Path file) {
    using(
        file,
        false,
        "emptying the journal of database " + file,
        handle -> handle
            .createQuery("pragma wal_checkpoint(truncate)")
            .mapTo(Integer.class)
            .first());
  }

  private static <T> T using(
      Path file, boolean readOnly, String what, Function<Handle, T> statements) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) BUSY_TIMEOUT.toMillis());
    config.setReadOnly(readOnly);
    try (Handle handle = SqliteConnections.to(file, config).open()) {
      return statements.apply(handle);
    } catch (RuntimeException e) {
      throw StorageFaults.translated(what, e);
    }
  }
}
