package charon.application.port.out;

import charon.domain.history.ViewDiff;
import charon.domain.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The journal of one table. Thread-safe; blocks on the disk. */
public interface JournalRepository {

  /**
   * An entry as it is kept.
   *
   * @param entry the entry
   * @param change what it changed, for taking it back; empty: it cannot be taken back
   */
  record Kept(JournalEntry entry, Optional<ViewDiff> change) {}

  /**
   * The id of the newest entry; 0 if there is none.
   *
   * @throws charon.application.port.StorageException if it cannot be read
   */
  long lastId();

  /**
   * The newest entries, the newest first.
   *
   * @throws charon.application.port.StorageException if they cannot be read
   */
  List<Kept> newest(int limit);

  /**
   * Entries that are older than one, the newest first.
   *
   * @throws charon.application.port.StorageException if they cannot be read
   */
  List<JournalEntry> before(long id, int limit);

  /**
   * Entries from a moment on, the oldest first; at most so many, the newest of them.
   *
   * @throws charon.application.port.StorageException if they cannot be read
   */
  List<JournalEntry> since(Instant from, int limit);
}
