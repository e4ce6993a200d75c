package charon.application.table;

import charon.application.port.in.table.Desk;
import charon.application.port.in.table.TableDoor;
import charon.application.port.in.table.Visit;
import charon.domain.table.Table;

/**
 * The table of requests that name none. It never sleeps, so nobody counts its visitors, and to enter
 * it costs nothing. Immutable.
 *
 * @param table its line in the directory
 * @param desk what can be asked there
 */
record DefaultTable(Table table, Desk desk) implements TableDoor, Visit {

  @Override
  public Visit tryEnter() {
    return this;
  }

  @Override
  public Visit enter() {
    return this;
  }

  @Override
  public void close() {
    // it is awake for as long as the server runs
  }
}
