package charon.application.port.out.steering;

import charon.domain.display.DisplayKey;
import charon.domain.display.DisplaySettings;
import java.time.Instant;
import java.util.List;

/** The displays of one table that game masters have named or set. Thread-safe; blocks on the disk. */
public interface DisplayRepository {

  /** How many displays a table keeps. */
  int MOST_DISPLAYS = 500;

  /** How many characters the name of one may have. */
  int LONGEST_NAME = 60;

  /**
   * A display that is kept. Immutable.
   *
   * @param key its handle
   * @param fingerprint by which it is known again; not what it calls itself
   * @param name may be empty
   * @param settings how it is set
   * @param heardAt when something was heard of it last
   */
  record KeptDisplay(
      DisplayKey key, String fingerprint, String name, DisplaySettings settings, Instant heardAt) {}

  /**
   * All that are kept, the one that was heard of longest ago first.
   *
   * @throws charon.application.port.StorageException if they cannot be read
   */
  List<KeptDisplay> all();

  /**
   * Keeps displays, each in place of what was kept by its key: all or none.
   *
   * @throws charon.application.port.StorageException if that cannot be done
   */
  void save(List<KeptDisplay> displays);

  /**
   * Forgets a display; one that is not kept is no fault.
   *
   * @throws charon.application.port.StorageException if that cannot be done
   */
  void delete(DisplayKey display);
}
