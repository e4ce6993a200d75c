package charon.persistence.sqlite;

import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes tables about which there is nothing to say. */
final class NewTables {

  private NewTables() {}

  static Table named(String name) {
    return new Table(
        new TableId(4_711),
        new TableName(name),
        new Table.About("", true),
        "",
        Map.of(),
        Instant.EPOCH,
        Optional.empty());
  }

  static Table add(SqliteStorage storage, String name) {
    return storage.tables(Map::of).add(named(name)).orElseThrow();
  }
}
