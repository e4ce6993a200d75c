package charon.application.table;

import charon.domain.disclosure.Audience;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A server that runs, and notes what it is told. For one thread. */
final class RecordingLiveTables implements LiveTables {

  final List<Table> changed = new ArrayList<>();
  final List<TableId> kept = new ArrayList<>();
  Optional<TableId> shown = Optional.empty();

  @Override
  public int displays(TableId table, Audience audience) {
    if (!isAwake(table)) {
      return 0;
    }
    return audience == Audience.PLAYERS ? 2 : 1;
  }

  @Override
  public boolean isAwake(TableId table) {
    return shown.filter(table::equals).isPresent();
  }

  @Override
  public void keep(TableId table) {
    kept.add(table);
  }

  @Override
  public void changed(Table table) {
    changed.add(table);
  }
}
