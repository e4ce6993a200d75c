package charon.persistence.sqlite;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The native part of SQLite. The driver unpacks it into the temporary folder and removes it when the
 * virtual machine ends by itself, which a server does not: it would leave a megabyte at every stop.
 * So it is unpacked into a folder of its own, which is deleted as soon as the library is loaded: a
 * file that is mapped needs no name. Windows deletes no file in use; there it is left to the driver.
 */
final class NativeLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
  private static final String UNPACK_INTO = "org.sqlite.tmpdir";

  /** Names a folder that takes the place of the temporary one, where that runs no programs. */
  private static final String BELOW = "charon.native.folder";

  private static final String LOAD_FROM = "org.sqlite.lib.path";

  private static boolean seenTo; // guarded by the class

  private NativeLibrary() {}

  /** Loads it, once. If that fails, the first connection tries again and says why. */
  static synchronized void load() {
    if (!seenTo) {
      seenTo = true;
      if (isLeftToUs()) {
        loadLeavingNothing();
      }
    }
  }

  /** Whoever runs the server may have chosen where it is, or where it goes. */
  private static boolean isLeftToUs() {
    return Stream.of(UNPACK_INTO, LOAD_FROM).allMatch(name -> System.getProperty(name) == null)
        && FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private static void loadLeavingNothing() {
    try {
      Path folder = Files.createTempDirectory(
          Path.of(System.getProperty(BELOW, System.getProperty("java.io.tmpdir"))),
          "charon-sqlite-");
      try {
        System.setProperty(UNPACK_INTO, folder.toString());
        initialize();
      } finally {
        System.clearProperty(UNPACK_INTO);
        delete(folder);
      }
    } catch (IOException e) {
      LOG.debug("Cannot load SQLite from a folder of its own", e);
    }
  }

  private static void initialize() throws IOException {
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) { // that is what it declares
      throw new IOException("SQLite cannot be loaded", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> unpacked;
    try (Stream<Path> files = Files.list(folder)) {
      unpacked = files.toList();
    }
    for (Path file : unpacked) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
