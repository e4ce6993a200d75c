package charon.application.port.out;

import charon.application.port.StorageException;
import java.util.Optional;

/** Keeps the latest view for the next start. Used by one thread at a time. */
public interface ViewSnapshotRepository {

  /** The snapshot that was saved last; empty if there is none, or none that can be read. */
  Optional<ViewSnapshot> load();

  /**
   * Takes the place of the one before, wholly or not at all.
   *
   * @throws StorageException if it cannot be kept; then the one before still is
   */
  void save(ViewSnapshot snapshot);
}
