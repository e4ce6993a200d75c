package charon.application.view;

import charon.application.port.StorageException;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshots;
import charon.domain.show.Showing;
import charon.domain.table.TableId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what tables show, off the way of whoever changes it: of changes that follow each other
 * fast, at one table or at many, all that is newest is one write. Thread-safe.
 */
public final class SnapshotWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);

  private final ViewSnapshots storage;
  private final CoalescedWork saving;
  private final Clock clock;
  private final Object state = new Object(); // held for a moment only, never while writing
  private Map<TableId, Unsaved> unsaved = new HashMap<>();
  private boolean failing; // guarded by this

  /** What is to be written; the snapshot of a view is made when its turn comes. */
  @FunctionalInterface
  private interface Unsaved {

    ViewSnapshot at(Instant moment);
  }

  /**
   * Has nothing to write yet.
   *
   * @param later runs work a while after it was given, on another thread; the while is how much a
   *     crash can take
   */
  public SnapshotWriter(ViewSnapshots storage, Executor later, Clock clock) {
    this.storage = storage;
    this.saving = new CoalescedWork(later, () -> {}, this::save, "What is shown");
    this.clock = clock;
  }

  /**
   * Writes down soon what a table shows; neither blocks nor throws.
   *
   * @param after see {@link ViewSnapshot}
   */
  void keep(TableId table, Showing shown, long after) {
    keep(
        table,
        moment -> new ViewSnapshot(
            shown.view(), shown.roomsOfEncounter(shown.view()), moment, true, after));
  }

  /** Writes down soon a view as it was; neither blocks nor throws. */
  void keep(TableId table, ViewSnapshot snapshot) {
    keep(table, moment -> snapshot);
  }

  private void keep(TableId table, Unsaved newest) {
    synchronized (state) {
      unsaved.put(table, newest);
    }
    saving.soon();
  }

  /** What time it is for what is written. */
  Instant now() {
    return clock.instant();
  }

  /**
   * Writes down now what is not yet. Waits for storage.
   *
   * @return whether all that the table has shown is kept
   */
  boolean save(TableId table) {
    save();
    synchronized (state) {
      return !unsaved.containsKey(table);
    }
  }

  /** One at a time: nobody is told that all is kept while something is being written. */
  private synchronized void save() {
    Map<TableId, Unsaved> newest = takeUnsaved();
    if (newest.isEmpty()) {
      return;
    }
    try {
      write(newest);
      failing = false;
    } catch (StorageException fault) {
      putBack(newest);
      if (!failing) { // said once, tried again until it works
        LOG.warn("What is shown could not be kept: {}", fault.getMessage());
      }
      failing = true;
      saving.soon();
    } catch (RuntimeException fault) { // of one of them, that must not be in the way of the others
      LOG.error("What is shown could not be kept in one write", fault);
      newest.forEach(this::writeAlone);
    }
  }

  private void write(Map<TableId, Unsaved> newest) {
    Map<TableId, ViewSnapshot> snapshots = new HashMap<>();
    newest.forEach((table, shown) -> snapshots.put(table, shown.at(now())));
    storage.saveAll(snapshots);
  }

  private void writeAlone(TableId table, Unsaved shown) {
    try {
      write(Map.of(table, shown));
    } catch (RuntimeException fault) {
      putBack(Map.of(table, shown));
      LOG.warn("What table {} shows could not be kept: {}", table.value(), fault.getMessage());
    }
  }

  /** Tried again with what comes next and at the end; a newer one is the better one. */
  private void putBack(Map<TableId, Unsaved> unwritten) {
    synchronized (state) {
      unwritten.forEach(unsaved::putIfAbsent);
    }
  }

  private Map<TableId, Unsaved> takeUnsaved() {
    synchronized (state) {
      Map<TableId, Unsaved> taken = unsaved;
      unsaved = new HashMap<>();
      return taken;
    }
  }

  /** Writes down what is not yet. */
  @Override
  public void close() {
    save();
  }
}
