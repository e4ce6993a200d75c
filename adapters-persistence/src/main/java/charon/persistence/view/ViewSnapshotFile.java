package charon.persistence.view;

import charon.application.port.StorageException;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshotRepository;
import charon.persistence.files.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest view in a file of its own: the show needs no database. The file of an earlier version is
 * read as long as there is no newer one, and goes when there is. Thread-safe.
 */
public final class ViewSnapshotFile implements ViewSnapshotRepository {

  private static final Logger LOG = LoggerFactory.getLogger(ViewSnapshotFile.class);

  private final Path file;
  private final Path earlier;

  /**
   * Keeps the view in a file; its folder has to be there.
   *
   * @param file where
   * @param earlier where earlier versions of this program kept it
   */
  public ViewSnapshotFile(Path file, Path earlier) {
    this.file = file;
    this.earlier = earlier;
  }

  @Override
  public synchronized Optional<ViewSnapshot> load() {
    return Files.exists(file)
        ? load(file, SnapshotJson::parse)
        : load(earlier, EarlierFormat::parse);
  }

  private static Optional<ViewSnapshot> load(Path from, Function<String, ViewSnapshot> format) {
    if (Files.notExists(from)) {
      return Optional.empty();
    }
    try {
      return Optional.of(format.apply(Files.readString(from)));
    } catch (IOException | RuntimeException e) { // a view is not worth a start that fails
      LOG.warn("The view of before is lost: {} cannot be read: {}", from, e.toString());
      return Optional.empty();
    }
  }

  @Override
  public synchronized void save(ViewSnapshot snapshot) {
    try {
      DurableFile.write(file, SnapshotJson.of(snapshot).getBytes(StandardCharsets.UTF_8));
      Files.deleteIfExists(earlier); // who goes back to that version is not to find an old view
    } catch (IOException e) {
      throw new StorageException(
          StorageException.Reason.OTHER, "Failed writing " + file + ": " + e, e);
    }
  }
}
