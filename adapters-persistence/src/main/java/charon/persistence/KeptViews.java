package charon.persistence;

import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.ViewSnapshotRepository;
import charon.domain.table.TableId;
import charon.persistence.sql.TableViews;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is shown at all tables: the default table's in a file of its own, as its show needs no
 * database, the others' in the database. Thread-safe.
 */
final class KeptViews {

  private final ViewSnapshotRepository file;
  private final TableViews rows;

  KeptViews(ViewSnapshotRepository file, TableViews rows) {
    this.file = file;
    this.rows = rows;
  }

  ViewSnapshotRepository of(TableId table) {
    return table.equals(TableId.DEFAULT) ? file : new InRow(rows, table);
  }

  /** Tries to keep all of them, even if some cannot be kept. */
  void save(Map<TableId, ViewSnapshot> snapshots) {
    Map<TableId, ViewSnapshot> others = new HashMap<>(snapshots);
    @Nullable ViewSnapshot ofDefault = others.remove(TableId.DEFAULT);
    try {
      rows.save(others);
    } finally {
      if (ofDefault != null) {
        file.save(ofDefault);
      }
    }
  }

  Map<TableId, Instant> savedAt() {
    Map<TableId, Instant> all = new HashMap<>(rows.savedAt());
    file.load().ifPresent(snapshot -> all.put(TableId.DEFAULT, snapshot.savedAt()));
    return all;
  }

  private record InRow(TableViews rows, TableId table) implements ViewSnapshotRepository {

    @Override
    public Optional<ViewSnapshot> load() {
      return rows.load(table);
    }

    @Override
    public void save(ViewSnapshot snapshot) {
      rows.save(Map.of(table, snapshot));
    }
  }
}
