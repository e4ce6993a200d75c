package charon.application.fake;

import charon.application.port.StorageException;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshots;
import charon.domain.table.TableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What tables show, in a map. Thread-safe. */
public final class InMemoryViewSnapshots implements ViewSnapshots {

  private final Map<TableId, ViewSnapshot> latest = new HashMap<>();
  private final List<Set<TableId>> writes = new ArrayList<>();
  private boolean full;

  @Override
  public synchronized void saveAll(Map<TableId, ViewSnapshot> snapshots) {
    if (full) {
      throw new StorageException(StorageException.Reason.FULL, "no room");
    }
    latest.putAll(snapshots);
    writes.add(Set.copyOf(snapshots.keySet()));
  }

  /** What was kept of a table last. */
  public synchronized Optional<ViewSnapshot> of(TableId table) {
    return Optional.ofNullable(latest.get(table));
  }

  /** The tables of each write. */
  public synchronized List<Set<TableId>> writes() {
    return List.copyOf(writes);
  }

  /** From now on there is room, or is not. */
  public synchronized void setFull(boolean nowFull) {
    full = nowFull;
  }
}
