package charon.application.port.out;

import charon.domain.history.ViewDiff;
import charon.domain.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The journal of one table. Thread-safe; blocks on the disk.
 *
 * <p>Only so many of the newest are kept, counted by their ids: {@link #MOST_ENTRIES}, and for {@link
 * #MOST_CHANGES} of them how they are taken back, as far as that has no more than {@link
 * #MOST_CHANGE_BYTES}, or a few more until they are let go together. What cannot be read of an entry
 * is left out.
 */
public interface JournalRepository {

  /** How many entries are kept. */
  int MOST_ENTRIES = 100_000;

  /** For how many of them it is kept what they changed. */
  int MOST_CHANGES = 1_000;

  /** How many bytes that may have together, as it is kept; all of it may be read at once. */
  int MOST_CHANGE_BYTES = 32 << 20;

  /**
   * An entry as it is kept.
   *
   * @param entry the entry
   * @param change what it changed, for taking it back; empty: it cannot be taken back
   */
  record Kept(JournalEntry entry, Optional<ViewDiff> change) {}

  /**
   * The id of the newest entry that there ever was, be it deleted; 0 if there was none.
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
