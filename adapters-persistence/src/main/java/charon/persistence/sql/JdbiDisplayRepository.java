package charon.persistence.sql;

import charon.application.port.out.steering.DisplayRepository;
import charon.domain.display.DisplayKey;
import charon.domain.display.DisplaySettings;
import charon.domain.table.TableId;
import charon.persistence.view.CommandJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The displays of one table in a database. Thread-safe. */
public final class JdbiDisplayRepository implements DisplayRepository {

  private static final Logger LOG = LoggerFactory.getLogger(JdbiDisplayRepository.class);

  private static final String ALL = """
      select display_key, fingerprint, name, settings, heard_at
        from display where table_id = :table order by heard_at, rowid""";

  private static final String SAVE = """
      insert into display (table_id, display_key, fingerprint, name, settings, heard_at)
      select table_id, :key, :fingerprint, :name, :settings, :heardAt
        from game_table where table_id = :table and deleted = 0
          on conflict (table_id, display_key) do update
         set fingerprint = excluded.fingerprint, name = excluded.name,
             settings = excluded.settings, heard_at = excluded.heard_at""";

  private static final String DELETE =
      "delete from display where table_id = :table and display_key = :key";

  private final Database database;
  private final TableId table;

  /** The displays of a table. */
  public JdbiDisplayRepository(Database database, TableId table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public List<KeptDisplay> all() {
    return database.read(
        "reading displays",
        handle -> handle
            .createQuery(ALL)
            .bind("table", table.value())
            .map((row, context) -> display(row))
            .list());
  }

  private KeptDisplay display(ResultSet row) throws SQLException {
    return new KeptDisplay(
        new DisplayKey(row.getString("display_key")),
        row.getString("fingerprint"),
        row.getString("name"),
        settings(row.getString("settings")),
        Timestamps.toInstant(row.getLong("heard_at")));
  }

  private DisplaySettings settings(String text) {
    try {
      return DisplaySettings.NONE.with(CommandJson.command(text));
    } catch (RuntimeException e) { // settings are not worth a table that cannot be opened
      LOG.warn("How a display of table {} is set is lost: {}", table.value(), e.toString());
      return DisplaySettings.NONE;
    }
  }

  @Override
  public void save(List<KeptDisplay> displays) {
    if (!displays.isEmpty()) {
      database.write("keeping displays", handle -> save(handle, table, displays));
    }
  }

  static int save(Handle handle, TableId table, List<KeptDisplay> displays) {
    PreparedBatch rows = handle.prepareBatch(SAVE);
    displays.forEach(display -> rows.bind("table", table.value())
        .bind("key", display.key().value())
        .bind("fingerprint", display.fingerprint())
        .bind("name", display.name())
        .bind("settings", CommandJson.of(display.settings().members()))
        .bind("heardAt", Timestamps.of(display.heardAt()))
        .add());
    return rows.execute().length;
  }

  @Override
  public void delete(DisplayKey display) {
    database.write(
        "forgetting a display",
        handle -> handle
            .createUpdate(DELETE)
            .bind("table", table.value())
            .bind("key", display.value())
            .execute());
  }
}
