package charon.application.port.out;

import charon.application.port.StorageException;
import charon.domain.table.TableId;
import java.util.Map;

/** Keeps what many tables show. Thread-safe; blocks on the disk. */
@FunctionalInterface
public interface ViewSnapshots {

  /**
   * Each takes the place of what was kept of its table before; all of them are one write. A table
   * that is not there any more is left out.
   *
   * @throws StorageException if they cannot be kept; then those of before still are
   */
  void saveAll(Map<TableId, ViewSnapshot> snapshots);
}
