package charon.application.journal;

import charon.application.port.StorageException;
import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.Journals;
import charon.application.port.out.Journals.Minutes;
import charon.application.view.CoalescedWork;
import charon.domain.journal.EntryState;
import charon.domain.table.TableId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what is done at tables, off the way of whoever does it: what was done at one table or at
 * many within a while is one write. If storage fails, it tries again until it works, and lets go the
 * oldest of what waits if that becomes too much. Thread-safe.
 */
public final class JournalWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);

  private final Journals storage;
  private final CoalescedWork saving;
  private final Object state = new Object(); // held for a moment only, never while writing
  private final Map<TableId, Runnable> expected = new HashMap<>(); // guarded by state
  private final Map<TableId, Unwritten> unwritten = new HashMap<>(); // guarded by state
  private boolean losing; // guarded by state
  private volatile boolean failing;

  /**
   * Has nothing to write yet.
   *
   * @param later runs work a while after it was given, on another thread; the while is how much a
   *     crash can take
   */
  public JournalWriter(Journals storage, Executor later) {
    this.storage = storage;
    this.saving = new CoalescedWork(later, this::settle, this::saveWhatIsDue, "The journal");
  }

  /**
   * Asks soon for what is to be written of a table; neither blocks nor throws.
   *
   * @param settle has everything kept here
   */
  void expect(TableId table, Runnable settle) {
    synchronized (state) {
      expected.put(table, settle);
    }
    saving.soon();
  }

  /** Writes an entry soon, in place of one of its id if there is one; neither blocks nor throws. */
  void keep(TableId table, Kept kept) {
    synchronized (state) {
      if (of(table).add(kept) && !losing) {
        losing = true;
        LOG.warn("The journal cannot be written for so long that entries are missing from it");
      }
    }
    saving.soon();
  }

  /** Writes soon what has become of an entry; neither blocks nor throws. */
  void keep(TableId table, long id, EntryState become) {
    synchronized (state) {
      of(table).add(id, become);
    }
    saving.soon();
  }

  private Unwritten of(TableId table) {
    return unwritten.computeIfAbsent(table, first -> new Unwritten());
  }

  /** What is not written yet of a table. */
  Minutes unwritten(TableId table) {
    synchronized (state) {
      Unwritten some = unwritten.get(table);
      return some == null ? new Minutes(List.of(), Map.of()) : some.minutes();
    }
  }

  /** Whether everything of a table is written. */
  boolean hasWritten(TableId table) {
    synchronized (state) {
      return !unwritten.containsKey(table) && !expected.containsKey(table);
    }
  }

  /** Whether what was to be written last could not be. */
  boolean failing() {
    return failing;
  }

  /**
   * Writes now what is not written yet. Waits for storage.
   *
   * @return whether all that was done at the table is written
   */
  boolean save(TableId table) {
    save();
    return hasWritten(table);
  }

  private void save() {
    settle();
    saveAll();
  }

  private void saveWhatIsDue() {
    if (isExpecting()) { // a change that came while others were settled
      saving.soon();
    }
    saveAll();
  }

  private boolean isExpecting() {
    synchronized (state) {
      return !expected.isEmpty();
    }
  }

  private void settle() {
    for (Runnable settle : settling()) { // before a write is begun: it has a lock of its own
      settle.run();
    }
  }

  private List<Runnable> settling() {
    synchronized (state) {
      List<Runnable> all = List.copyOf(expected.values());
      expected.clear();
      return all;
    }
  }

  /** One at a time: nothing older is written over something newer. */
  private synchronized void saveAll() {
    Map<TableId, Minutes> all = all();
    if (all.isEmpty()) {
      return;
    }
    try {
      write(all);
      failing = false;
    } catch (StorageException fault) {
      if (!failing) { // said once, tried again until it works
        LOG.warn("The journal could not be written: {}", fault.getMessage());
      }
      failing = true;
      saving.soon();
    } catch (RuntimeException fault) { // of one of them, that must not be in the way of the others
      LOG.error("The journal could not be written at once", fault);
      failing = false; // unless it turns out that storage is to blame
      all.forEach(this::writeOneByOne);
    }
  }

  private void write(Map<TableId, Minutes> minutes) {
    storage.saveAll(minutes);
    synchronized (state) {
      minutes.forEach(this::written);
      losing = false;
    }
  }

  private void written(TableId table, Minutes minutes) {
    Unwritten some = of(table);
    some.written(minutes);
    if (some.isEmpty()) {
      unwritten.remove(table);
    }
  }

  private void writeOneByOne(TableId table, Minutes minutes) {
    try {
      minutes.entries().forEach(kept -> writeAlone(table, kept));
      write(Map.of(table, new Minutes(List.of(), minutes.states())));
    } catch (StorageException fault) {
      failing = true;
      saving.soon();
    }
  }

  private void writeAlone(TableId table, Kept kept) {
    Minutes alone = new Minutes(List.of(kept), Map.of());
    try {
      write(Map.of(table, alone));
    } catch (StorageException fault) {
      throw fault;
    } catch (RuntimeException fault) {
      LOG.error("Entry {} of table {} cannot be written", kept.entry().id(), table.value(), fault);
      synchronized (state) {
        written(table, alone); // it never can
      }
    }
  }

  private Map<TableId, Minutes> all() {
    synchronized (state) {
      Map<TableId, Minutes> all = new HashMap<>();
      unwritten.forEach((table, some) -> all.put(table, some.minutes()));
      return all;
    }
  }

  /** Writes what is not written yet. */
  @Override
  public void close() {
    save();
  }
}
