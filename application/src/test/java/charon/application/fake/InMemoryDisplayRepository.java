package charon.application.fake;

import charon.application.port.StorageException;
import charon.application.port.out.steering.DisplayRepository;
import charon.domain.display.DisplayKey;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Displays in memory, on a disk that can be full. Thread-safe. */
public final class InMemoryDisplayRepository implements DisplayRepository {

  private final Map<DisplayKey, KeptDisplay> displays = new LinkedHashMap<>();
  private boolean full;
  private Runnable meanwhile = () -> {};

  @Override
  public synchronized List<KeptDisplay> all() {
    return displays.values().stream()
        .sorted(Comparator.comparing(KeptDisplay::heardAt))
        .toList();
  }

  @Override
  public synchronized void save(List<KeptDisplay> newer) {
    if (!newer.isEmpty()) {
      requireRoom();
    }
    newer.forEach(display -> displays.put(display.key(), display));
    Runnable now = meanwhile;
    meanwhile = () -> {};
    now.run();
  }

  @Override
  public synchronized void delete(DisplayKey display) {
    requireRoom();
    displays.remove(display);
  }

  /** Fills the disk, or makes room. */
  public synchronized void setFull(boolean isFull) {
    full = isFull;
  }

  /** Does something while displays are kept the next time. */
  public synchronized void meanwhile(Runnable work) {
    meanwhile = work;
  }

  private void requireRoom() {
    if (full) {
      throw new StorageException(StorageException.Reason.FULL, "The disk is full on purpose");
    }
  }
}
