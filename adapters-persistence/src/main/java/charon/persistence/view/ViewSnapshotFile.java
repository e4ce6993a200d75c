package charon.persistence.view;

import charon.application.port.out.StorageException;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshotRepository;
import charon.persistence.files.DurableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest view in a file of its own: the show needs no database. */
public final class ViewSnapshotFile implements ViewSnapshotRepository {

  private static final Logger LOG = LoggerFactory.getLogger(ViewSnapshotFile.class);

  private final Path file;

  /** Keeps the view in that file; its folder has to be there. */
  public ViewSnapshotFile(Path file) {
    this.file = file;
  }

  @Override
  public Optional<ViewSnapshot> load() {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(SnapshotText.parse(Files.readString(file)));
    } catch (IOException | RuntimeException e) { // a view is not worth a start that fails
      LOG.warn("The view of before is lost: {} cannot be read: {}", file, e.toString());
      return Optional.empty();
    }
  }

  @Override
  public void save(ViewSnapshot snapshot) {
    try {
      DurableFile.write(file, SnapshotText.of(snapshot).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new StorageException(
          StorageException.Reason.OTHER, "Failed writing " + file + ": " + e, e);
    }
  }
}
