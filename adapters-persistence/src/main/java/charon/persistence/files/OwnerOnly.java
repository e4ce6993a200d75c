package charon.persistence.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes files and folders that only their owner can read; what is there keeps its permissions. */
public final class OwnerOnly {

  private OwnerOnly() {}

  /** Makes a folder, and those it is in. */
  public static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder, only("rwx------", folder));
  }

  /** Opens a file with options of which one may make it. */
  public static FileChannel open(Path file, OpenOption... options) throws IOException {
    return FileChannel.open(file, Set.of(options), only("rw-------", file));
  }

  private static FileAttribute<?>[] only(String permissions, Path path) {
    if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
