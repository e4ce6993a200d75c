package charon.persistence.sql;

import charon.application.port.out.ViewSnapshot;
import charon.domain.table.TableId;
import charon.persistence.view.SnapshotJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest view of each table in a database. Thread-safe. */
public final class TableViews {

  private static final Logger LOG = LoggerFactory.getLogger(TableViews.class);

  private static final String SAVE = """
      insert into table_view (table_id, state, saved_at)
      select table_id, :state, :savedAt
        from game_table where table_id = :table and deleted = 0
      on conflict (table_id) do update
         set state = excluded.state, saved_at = excluded.saved_at""";

  private static final String SAVED_AT = """
      select v.table_id, v.saved_at
        from game_table t
        join table_view v on v.table_id = t.table_id""";

  private final Database database;

  /** The views of a database. */
  public TableViews(Database database) {
    this.database = database;
  }

  /** The snapshot of a table that was saved last; empty if there is none, or none that can be read. */
  public Optional<ViewSnapshot> load(TableId table) {
    return database
        .read(
            "reading what was shown at a table",
            handle -> handle
                .createQuery("select state from table_view where table_id = :table")
                .bind("table", table.value())
                .mapTo(String.class)
                .findOne())
        .flatMap(state -> snapshotOf(table, state));
  }

  private static Optional<ViewSnapshot> snapshotOf(TableId table, String state) {
    try {
      return Optional.of(SnapshotJson.parse(state));
    } catch (RuntimeException e) { // a view is not worth a table that cannot be opened
      LOG.warn("The view of table {} is lost: {}", table.value(), e.toString());
      return Optional.empty();
    }
  }

  /** When the view of each table was last saved. */
  public Map<TableId, Instant> savedAt() {
    return database.read("asking when tables were changed", handle -> {
      Map<TableId, Instant> found = new HashMap<>();
      handle
          .createQuery(SAVED_AT)
          .map((row, context) -> Map.entry(
              new TableId(row.getLong("table_id")), Timestamps.toInstant(row.getLong("saved_at"))))
          .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
      return found;
    });
  }

  /**
   * Saves views of several tables, all or none, with one wait for the disk. A table that is not there
   * any more is left out.
   */
  public void save(Map<TableId, ViewSnapshot> snapshots) {
    if (snapshots.isEmpty()) {
      return;
    }
    database.write("keeping what is shown", handle -> save(handle, snapshots));
  }

  static int save(Handle handle, Map<TableId, ViewSnapshot> snapshots) {
    try (PreparedBatch batch = handle.prepareBatch(SAVE)) {
      snapshots.forEach((table, snapshot) -> batch
          .bind("table", table.value())
          .bind("state", SnapshotJson.compact(snapshot))
          .bind("savedAt", Timestamps.of(snapshot.savedAt()))
          .add());
      return batch.execute().length;
    }
  }
}
