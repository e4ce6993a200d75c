package charon.persistence.sql;

import charon.application.port.out.steering.DraftRepository;
import charon.domain.Attributes;
import charon.domain.table.TableId;
import charon.persistence.view.CommandJson;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The draft of one table in a database. Thread-safe. */
public final class JdbiDraftRepository implements DraftRepository {

  private static final Logger LOG = LoggerFactory.getLogger(JdbiDraftRepository.class);

  private static final String SAVE = """
      insert into draft (table_id, commands)
      select table_id, :commands
        from game_table where table_id = :table and deleted = 0
          on conflict (table_id) do update set commands = excluded.commands""";

  private final Database database;
  private final TableId table;

  /** The draft of a table. */
  public JdbiDraftRepository(Database database, TableId table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public List<Attributes> load() {
    return database
        .read(
            "reading a draft",
            handle -> handle
                .createQuery("select commands from draft where table_id = :table")
                .bind("table", table.value())
                .mapTo(String.class)
                .findOne())
        .map(this::commandsOf)
        .orElse(List.of());
  }

  private List<Attributes> commandsOf(String text) {
    try {
      return CommandJson.commands(text);
    } catch (RuntimeException e) { // a draft is not worth a table that cannot be opened
      LOG.warn("The draft of table {} is lost: {}", table.value(), e.toString());
      return List.of();
    }
  }

  @Override
  public void save(List<Attributes> commands) {
    database.write("keeping a draft", handle -> save(handle, table, commands));
  }

  static int save(Handle handle, TableId table, List<Attributes> commands) {
    if (commands.isEmpty()) {
      return handle
          .createUpdate("delete from draft where table_id = :table")
          .bind("table", table.value())
          .execute();
    }
    return handle
        .createUpdate(SAVE)
        .bind("table", table.value())
        .bind("commands", CommandJson.of(commands))
        .execute();
  }
}
