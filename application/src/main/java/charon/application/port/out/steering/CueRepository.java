package charon.application.port.out.steering;

import charon.domain.cue.Cue;
import java.util.List;
import java.util.Optional;

/** The saved cues of one table, and which cue was done last. Thread-safe; blocks on the disk. */
public interface CueRepository {

  /**
   * All of them, in the order in which they were first saved; but for one that is spoilt.
   *
   * @throws charon.application.port.StorageException if they cannot be read
   */
  List<Cue> all();

  /**
   * Saves one in place of the one of its id, or at the end.
   *
   * @throws charon.application.port.StorageException if it cannot be kept
   */
  void save(Cue cue);

  /**
   * Deletes one.
   *
   * @return false if there is none
   * @throws charon.application.port.StorageException if that cannot be done
   */
  boolean delete(String id);

  /**
   * Id of the cue that was done last, be it one of the campaign.
   *
   * @throws charon.application.port.StorageException if it cannot be read
   */
  Optional<String> last();

  /**
   * Keeps which one was done last.
   *
   * @throws charon.application.port.StorageException if it cannot be kept
   */
  void saveLast(String id);
}
