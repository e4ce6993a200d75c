package charon.application.display;

import charon.application.port.StorageException;
import charon.application.port.out.steering.DisplayRepository;
import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps displays where a table goes on without that, if storage fails. Has no state. */
final class DisplayKeeping {

  private static final Logger LOG = LoggerFactory.getLogger(DisplayKeeping.class);

  private DisplayKeeping() {}

  /** Those that are kept; none if they cannot be read: names are not worth a table that cannot be opened. */
  static List<KeptDisplay> read(DisplayRepository repository) {
    try {
      return repository.all();
    } catch (StorageException fault) {
      LOG.warn("Displays have no names until the table is opened again: {}", fault.getMessage());
      return List.of();
    }
  }

  /** Forgets one that is kept in excess; false if that could not be done, which the next time will do. */
  static boolean forgets(Runnable forgetting) {
    try {
      forgetting.run();
      return true;
    } catch (StorageException fault) {
      LOG.warn("More displays are kept than there is room for: {}", fault.getMessage());
      return false;
    }
  }

  /** Keeps when something was heard of them; false if that could not be done. */
  static boolean keepTimes(DisplayRepository repository, List<KeptDisplay> displays) {
    try {
      repository.save(displays);
      return true;
    } catch (StorageException fault) {
      LOG.warn("When displays were there last is not kept: {}", fault.getMessage());
      return false;
    }
  }
}
