package charon.application.port.out;

import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the directory of tables. The default table is always there. Thread-safe; may block on the
 * disk.
 */
public interface TableRepository {

  /**
   * Adds a table.
   *
   * @param table with any id, which is not kept
   * @return the table with its own id; empty, and nothing happens, if the name was ever taken
   */
  Optional<Table> add(Table table);

  /** Replaces what is kept of a table, but for id and name; false if there is none of that id. */
  boolean replace(Table table);

  /** The table of that name, be it archived or not. */
  Optional<Table> find(TableName name);

  /** How many tables are not archived. */
  int countOpen();

  /** All tables, archived ones too, by name. */
  List<Table> all();

  /**
   * Deletes for good what is kept of tables that were archived before some time, and takes them out of
   * the directory; their names stay taken.
   *
   * @return how many
   */
  int deleteArchived(Instant archivedBefore);

  /** When what each table shows was last kept; without those of which nothing was kept yet. */
  Map<TableId, Instant> changedAt();
}
