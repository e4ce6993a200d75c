package charon.bootstrap.doctor;

import charon.bootstrap.terminal.CommandException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where native libraries are unpacked to be loaded: in the temporary folder, or in the data folder
 * where that runs no programs (mounted noexec).
 *
 * @param temporary the temporary folder
 * @param data the data folder, there or not
 */
public record NativeFolder(Path temporary, Path data) {

  private static final String SUBJECT = "native libraries";
  private static final String OF_SQLITE = "charon.native.folder";
  private static final String OF_NETTY = "io.netty.native.workdir";

  /** The one for a server with that data folder. */
  public static NativeFolder with(Path data) {
    return new NativeFolder(Path.of(System.getProperty("java.io.tmpdir")), data);
  }

  /**
   * Lets libraries be unpacked where they can be loaded; has to come before the first of them.
   *
   * @throws CommandException if they cannot be loaded from anywhere
   */
  public void use() {
    if (runsPrograms(temporary)) {
      return;
    }
    if (!runsPrograms(existing())) {
      throw CommandException.failure(nowhere());
    }
    String folder = data.toAbsolutePath().toString();
    System.setProperty(OF_SQLITE, folder);
    System.setProperty(OF_NETTY, folder);
  }

  /** What there is to tell about it. */
  Finding finding() {
    if (runsPrograms(temporary)) {
      return Finding.ok(SUBJECT, "unpacked into " + temporary);
    }
    return runsPrograms(existing())
        ? Finding.ok(
            SUBJECT,
            "unpacked into the data folder, as " + temporary + " runs no programs (noexec)")
        : Finding.fail(SUBJECT, nowhere());
  }

  private String nowhere() {
    return "The library of the database cannot be loaded: neither the temporary folder " + temporary
        + " nor the data folder " + data + " may run programs (noexec)."
        + " Name a folder that may: CHARON_JAVA_OPTS=-Djava.io.tmpdir=DIR, or java"
        + " -Djava.io.tmpdir=DIR -jar charon.jar";
  }

  /** The data folder, or where it will be made. */
  private Path existing() {
    Path folder = data.toAbsolutePath();
    while (!Files.isDirectory(folder)) {
      folder = Optional.ofNullable(folder.getParent()).orElse(temporary);
    }
    return folder;
  }

  /** Tries it: what a folder is mounted with is told differently by each system. */
  private static boolean runsPrograms(Path folder) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return true;
    }
    try {
      Path program = Files.createTempFile(
          folder,
          "charon-",
          "",
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try {
        return Files.isExecutable(program);
      } finally {
        Files.delete(program);
      }
    } catch (IOException e) {
      return false; // what cannot be written cannot be unpacked into, either
    }
  }
}
