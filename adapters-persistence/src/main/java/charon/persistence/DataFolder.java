package charon.persistence;

import charon.application.port.StorageException;
import charon.application.port.StorageException.Reason;
import charon.persistence.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Knows what is where in the data folder, and makes it for the owner only. */
final class DataFolder {

  private static final String DATABASE = "charon.db";

  private DataFolder() {}

  /** The database file; it need not be there. */
  static Path database(Path folder) {
    return folder.resolve(DATABASE);
  }

  /** The file with the view of before; it need not be there. */
  static Path lastView(Path folder) {
    return folder.resolve("last-view.json");
  }

  /** Where the view of before was until it was JSON. */
  static Path lastViewOfEarlierVersions(Path folder) {
    return folder.resolve("last-view.txt");
  }

  /** The folder of automatic backups; it need not be there. */
  static Path backups(Path folder) {
    return folder.resolve("backups");
  }

  /** The folder of the audit trail; it need not be there. */
  static Path audit(Path folder) {
    return folder.resolve("audit");
  }

  /** The file that the server holds a lock on; it need not be there. */
  static Path lock(Path folder) {
    return folder.resolve("charon.lock");
  }

  /** The database file, made if missing. What is there already keeps its permissions. */
  static Path prepare(Path folder) {
    try {
      OwnerOnly.createFolder(folder);
      Path database = database(folder);
      // Never opens a file that is there: closing it would drop the locks that SQLite holds on it
      // in this process. The journals take over the permissions of the database.
      if (Files.notExists(database)) {
        create(database);
      }
      requireWritable(folder);
      requireWritable(database);
      return database;
    } catch (AccessDeniedException e) {
      throw failure(Reason.READ_ONLY, folder, e);
    } catch (IOException e) {
      throw failure(Reason.OTHER, folder, e);
    }
  }

  private static void create(Path file) throws IOException {
    // CREATE, not CREATE_NEW: another process may be just as early, and both are right.
    OwnerOnly.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
  }

  /** SQLite itself would only say that it cannot open the file. */
  private static void requireWritable(Path path) {
    if (!Files.isWritable(path)) {
      throw new StorageException(Reason.READ_ONLY, path + " cannot be written");
    }
  }

  private static StorageException failure(Reason reason, Path folder, IOException e) {
    return new StorageException(reason, "Cannot use the data folder " + folder + ": " + e, e);
  }
}
