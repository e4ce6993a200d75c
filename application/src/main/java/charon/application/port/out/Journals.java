package charon.application.port.out;

import charon.application.port.out.JournalRepository.Kept;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The journals of many tables, to write to. Thread-safe; blocks on the disk. */
public interface Journals {

  /**
   * Keeps entries of several tables, each in place of one of its id if there is one; all of them are
   * one write. A table that is not there any more is left out.
   *
   * @throws charon.application.port.StorageException if they cannot be kept; then none is
   */
  void saveAll(Map<TableId, List<Kept>> entries);

  /**
   * Deletes what is older.
   *
   * @return how many entries were deleted
   * @throws charon.application.port.StorageException if that cannot be done
   */
  int deleteBefore(Instant moment);
}
