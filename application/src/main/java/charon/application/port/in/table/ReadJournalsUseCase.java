package charon.application.port.in.table;

import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.List;

/** The journals of tables as they are kept, be the tables awake or not. Thread-safe; waits for storage. */
@FunctionalInterface
public interface ReadJournalsUseCase {

  /**
   * What was done at a table from a moment on, the oldest first.
   *
   * @throws charon.application.port.StorageException if it cannot be read
   */
  List<JournalEntry> since(TableId table, Instant from);
}
