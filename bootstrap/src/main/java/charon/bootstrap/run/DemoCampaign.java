package charon.bootstrap.run;

import charon.bootstrap.terminal.CommandException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** The campaign that comes with Charon, unpacked so that it can be looked at and edited. */
final class DemoCampaign {

  private static final String FOLDER = "demo-campaign";

  private final Path program;

  /**
   * The demo in a program.
   *
   * @param program the jar, or the folder of classes and resources
   */
  DemoCampaign(Path program) {
    this.program = program;
  }

  /** The demo in the program that runs. */
  static DemoCampaign ofThisProgram() {
    try {
      return new DemoCampaign(Path.of(
          DemoCampaign.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A code source is a file", e);
    }
  }

  /**
   * Copies the demo into a data folder, unless it has one already.
   *
   * @return the campaign's folder
   * @throws CommandException if it cannot be copied
   */
  Path unpackInto(Path dataFolder) {
    Path target = dataFolder.resolve(FOLDER);
    if (Files.isDirectory(target)) {
      return target;
    }
    try {
      // under another name at first, so that half a copy is never taken for the campaign
      Path draft = dataFolder.resolve(FOLDER + ".part");
      copyTo(draft);
      Files.move(draft, target);
    } catch (IOException e) {
      throw CommandException.failure("Cannot unpack the demo campaign to " + target, e);
    }
    return target;
  }

  private void copyTo(Path target) throws IOException {
    if (Files.isDirectory(program)) {
      copy(program.resolve(FOLDER), target);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(program)) {
      copy(jar.getPath(FOLDER), target);
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    Files.walkFileTree(source, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
          throws IOException {
        Files.createDirectories(target.resolve(source.relativize(folder).toString()));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Path copy = target.resolve(source.relativize(file).toString());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
