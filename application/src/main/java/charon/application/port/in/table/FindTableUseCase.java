package charon.application.port.in.table;

import charon.domain.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of this server, as the directory has them. Thread-safe; never waits. */
public interface FindTableUseCase {

  /** The table of requests that name none. */
  TableDoor theDefault();

  /** The table of that name; empty: there is none, or it is archived, or that can be no name. */
  Optional<TableDoor> find(String name);

  /** All that are not archived, by name. */
  List<Table> open();

  /** How many tables are {@code asleep}, {@code awake} and {@code shown}, archived ones left out. */
  Map<String, Integer> states();

  /** How often a table was woken since the start. */
  long wakes();
}
