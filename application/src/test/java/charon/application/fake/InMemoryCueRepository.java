package charon.application.fake;

import charon.application.port.StorageException;
import charon.application.port.out.steering.CueRepository;
import charon.domain.cue.Cue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cues in a map, on a disk that can be full. Thread-safe. */
public final class InMemoryCueRepository implements CueRepository {

  private final Map<String, Cue> cues = new LinkedHashMap<>();
  private Optional<String> last = Optional.empty();
  private boolean full;

  @Override
  public synchronized List<Cue> all() {
    return List.copyOf(cues.values());
  }

  @Override
  public synchronized void save(Cue cue) {
    requireRoom();
    cues.put(cue.id(), cue);
  }

  @Override
  public synchronized boolean delete(String id) {
    requireRoom();
    return cues.remove(id) != null;
  }

  @Override
  public synchronized Optional<String> last() {
    return last;
  }

  @Override
  public synchronized void saveLast(String id) {
    requireRoom();
    last = Optional.of(id);
  }

  /** Fills the disk, or makes room. */
  public synchronized void setFull(boolean isFull) {
    full = isFull;
  }

  private void requireRoom() {
    if (full) {
      throw new StorageException(StorageException.Reason.FULL, "The disk is full on purpose");
    }
  }
}
