package charon.persistence;

import charon.application.port.out.StorageException;
import charon.application.port.out.StorageException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes the data folder and the database file in it, both for the owner only. */
final class DataFolder {

  private static final String DATABASE = "charon.db";

  private DataFolder() {}

  /** The database file, made if missing. What is there already keeps its permissions. */
  static Path prepare(Path folder) {
    try {
      Files.createDirectories(folder, only("rwx------", folder));
      Path database = folder.resolve(DATABASE);
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
    Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Files.newByteChannel(file, options, only("rw-------", file)).close();
  }

  /** SQLite itself would only say that it cannot open the file. */
  private static void requireWritable(Path path) {
    if (!Files.isWritable(path)) {
      throw new StorageException(Reason.READ_ONLY, path + " cannot be written");
    }
  }

  private static FileAttribute<?>[] only(String permissions, Path path) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }

  private static StorageException failure(Reason reason, Path folder, IOException e) {
    return new StorageException(reason, "Cannot use the data folder " + folder + ": " + e, e);
  }
}
