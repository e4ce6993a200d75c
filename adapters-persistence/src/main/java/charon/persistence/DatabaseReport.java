package charon.persistence;

import charon.persistence.sqlite.DatabaseFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What there is to say of a sound database.
 *
 * @param schemaVersion how many migrations it has been through
 * @param isUpToDate whether those are all that this program knows
 * @param newestMessage when the newest broadcast message was kept
 */
public record DatabaseReport(
    int schemaVersion, boolean isUpToDate, Optional<Instant> newestMessage) {

  /**
   * Looks at the database of a data folder, be it in use or not; empty if there is none.
   *
   * @throws charon.application.port.StorageException if it is damaged, or made by a newer Charon
   */
  public static Optional<DatabaseReport> of(Path dataFolder) {
    Path database = DataFolder.database(dataFolder);
    return Files.notExists(database) ? Optional.empty() : Optional.of(ofFile(database));
  }

  /**
   * Looks at a database or at a backup of one.
   *
   * @throws charon.application.port.StorageException if it is damaged, or made by a newer Charon
   */
  public static DatabaseReport ofFile(Path database) {
    DatabaseFile.Findings found = DatabaseFile.inspect(database, false);
    return new DatabaseReport(
        found.schemaVersion(),
        found.schemaVersion() == DatabaseFile.knownSchemaVersion(),
        found.newestMessage());
  }
}
