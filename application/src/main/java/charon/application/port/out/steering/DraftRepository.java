package charon.application.port.out.steering;

import charon.domain.Attributes;
import java.util.List;

/** The draft of one table. Thread-safe; blocks on the disk. */
public interface DraftRepository {

  /**
   * The commands as data; none if there is no draft, or none that can be read.
   *
   * @throws charon.application.port.StorageException if it cannot be read
   */
  List<Attributes> load();

  /**
   * Replaces them.
   *
   * @throws charon.application.port.StorageException if they cannot be kept; then those of before are
   */
  void save(List<Attributes> commands);
}
