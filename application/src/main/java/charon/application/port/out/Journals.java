package charon.application.port.out;

import charon.application.port.out.JournalRepository.Kept;
import charon.domain.journal.EntryState;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The journals of many tables, to write to. Thread-safe; blocks on the disk. */
public interface Journals {

  /**
   * What is to be kept of one table's journal. Immutable.
   *
   * @param entries entries, each in place of one of its id if there is one
   * @param states what has become, after that, of entries that are kept, by id; one that is not kept is
   *     left out
   */
  record Minutes(List<Kept> entries, Map<Long, EntryState> states) {

    public Minutes {
      entries = List.copyOf(entries);
      states = Map.copyOf(states);
    }
  }

  /**
   * Keeps what was done at several tables; all of it is one write. A table that is not there any more is
   * left out.
   *
   * @throws charon.application.port.StorageException if it cannot be kept; then nothing is
   */
  void saveAll(Map<TableId, Minutes> minutes);

  /**
   * Deletes what is older.
   *
   * @return how many entries were deleted
   * @throws charon.application.port.StorageException if that cannot be done
   */
  int deleteBefore(Instant moment);
}
