package charon.application.fake;

import charon.application.port.StorageException;
import charon.application.port.out.JournalRepository;
import charon.application.port.out.Journals;
import charon.domain.history.ViewDiff;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The journals of tables in memory; they can be broken and mended. Thread-safe. */
public final class InMemoryJournals implements Journals {

  private final Map<TableId, InMemoryJournal> all = new HashMap<>(); // guarded by this
  private boolean broken; // guarded by this

  /** The journal of one table. */
  public JournalRepository of(TableId table) {
    return journal(table);
  }

  /** From now on nothing can be read or written, or can be again. */
  public synchronized void broken(boolean now) {
    broken = now;
  }

  private synchronized InMemoryJournal journal(TableId table) {
    return all.computeIfAbsent(table, first -> new InMemoryJournal());
  }

  private void requireWorking() {
    if (broken) {
      throw new StorageException(StorageException.Reason.FULL, "the journal is broken");
    }
  }

  @Override
  public synchronized void saveAll(Map<TableId, Minutes> minutes) {
    requireWorking();
    minutes.forEach((table, what) -> journal(table).save(what));
  }

  @Override
  public synchronized int deleteBefore(Instant moment) {
    requireWorking();
    return all.values().stream()
        .mapToInt(journal -> journal.deleteBefore(moment))
        .sum();
  }

  /** Guarded by all of them. */
  private final class InMemoryJournal implements JournalRepository {

    private final TreeMap<Long, Kept> entries = new TreeMap<>(Collections.reverseOrder());
    private long lastId;

    private void save(Minutes minutes) {
      minutes.entries().forEach(kept -> entries.put(kept.entry().id(), kept));
      minutes
          .states()
          .forEach(
              (id, state) -> entries.computeIfPresent(id, (same, kept) -> withState(kept, state)));
      if (!entries.isEmpty()) {
        lastId = Math.max(lastId, entries.firstKey());
      }
      entries.tailMap(lastId - MOST_ENTRIES).clear();
      entries
          .tailMap(lastId - MOST_CHANGES)
          .replaceAll((id, kept) -> new Kept(kept.entry(), Optional.empty()));
      long[] bytes = {0};
      entries.replaceAll((id, kept) -> {
        bytes[0] += kept.change().map(ViewDiff::bytes).orElse(0L);
        return bytes[0] <= MOST_CHANGE_BYTES ? kept : new Kept(kept.entry(), Optional.empty());
      });
    }

    private int deleteBefore(Instant moment) {
      int before = entries.size();
      entries.values().removeIf(kept -> kept.entry().at().isBefore(moment));
      return before - entries.size();
    }

    @Override
    public long lastId() {
      synchronized (InMemoryJournals.this) {
        requireWorking();
        return lastId;
      }
    }

    @Override
    public List<Kept> newest(int limit) {
      synchronized (InMemoryJournals.this) {
        requireWorking();
        return entries.values().stream().limit(limit).toList();
      }
    }

    @Override
    public List<JournalEntry> before(long id, int limit) {
      synchronized (InMemoryJournals.this) {
        requireWorking();
        return entries.tailMap(id, false).values().stream()
            .limit(limit)
            .map(Kept::entry)
            .toList();
      }
    }

    @Override
    public List<JournalEntry> since(Instant from, int limit) {
      synchronized (InMemoryJournals.this) {
        requireWorking();
        List<JournalEntry> found = new ArrayList<>(entries.values().stream()
            .map(Kept::entry)
            .filter(entry -> !entry.at().isBefore(from))
            .limit(limit)
            .toList());
        Collections.reverse(found);
        return List.copyOf(found);
      }
    }

    private static Kept withState(Kept kept, EntryState state) {
      return new Kept(kept.entry().in(state), kept.change());
    }
  }
}
