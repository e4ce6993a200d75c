package charon.acceptance.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The classes of the jar, parsed once for all its starts: each of them takes a quarter less. */
final class ClassArchive {

  /** What a start has to be told to use the archive; nothing where the JDK made none. */
  static final List<String> OPTIONS = make(Path.of("target", "charon.jsa").toAbsolutePath());

  private ClassArchive() {}

  private static List<String> make(Path archive) {
    try {
      Files.deleteIfExists(archive); // of a jar that may have been another
      Path data = Files.createTempDirectory(Path.of("target"), "archive");
      serveOnce(List.of("-XX:ArchiveClassesAtExit=" + archive), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while the jar started", e);
    }
    return Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of();
  }

  private static void serveOnce(List<String> options, Path data)
      throws IOException, InterruptedException {
    try (var server =
        JarProcess.startWith(options, "serve", "--port", "0", "--data", data.toString())) {
      server.url();
      server.terminate();
      server.exitCode();
    }
  }
}
