package charon.application.port.in.table;

import charon.domain.table.Table;
import org.jspecify.annotations.Nullable;

/** The way to a table, be it awake or asleep. Thread-safe. */
public interface TableDoor {

  /** Which table, as it stands in the directory now. */
  Table table();

  /** Enters the table if it is awake; null if it sleeps. Never waits. */
  @Nullable
  Visit tryEnter();

  /**
   * Enters the table, and wakes it if it sleeps; may wait for storage.
   *
   * @throws charon.domain.NotFoundException if it has been archived
   * @throws charon.application.port.StorageException if what was shown cannot be read
   */
  Visit enter();
}
