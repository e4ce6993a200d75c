package charon.application.table;

import charon.domain.table.Table;

/** Brings a table into memory. Thread-safe. */
@FunctionalInterface
public interface TableWaker {

  /**
   * Reads what is kept of a table, so that it goes on where it was. Waits for storage.
   *
   * @throws charon.application.port.StorageException if that cannot be read
   */
  AwakeTable wake(Table table);
}
