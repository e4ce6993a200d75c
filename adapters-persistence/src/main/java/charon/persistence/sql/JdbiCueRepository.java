package charon.persistence.sql;

import charon.application.port.out.steering.CueRepository;
import charon.domain.cue.Cue;
import charon.domain.table.TableId;
import charon.persistence.view.CommandJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The saved cues of one table in a database. Thread-safe. */
public final class JdbiCueRepository implements CueRepository {

  private static final Logger LOG = LoggerFactory.getLogger(JdbiCueRepository.class);

  private static final String ALL = """
      select id, title, note, commands, follow_after, follow_cue
        from cue where table_id = :table order by position""";

  private static final String SAVE = """
      insert into cue (table_id, id, title, note, commands, follow_after, follow_cue)
      select table_id, :id, :title, :note, :commands, :followAfter, :followCue
        from game_table where table_id = :table and deleted = 0
          on conflict (table_id, id) do update
         set title = excluded.title, note = excluded.note, commands = excluded.commands,
             follow_after = excluded.follow_after, follow_cue = excluded.follow_cue""";

  private static final String SAVE_LAST = """
      insert into last_cue (table_id, cue_id)
      select table_id, :id
        from game_table where table_id = :table and deleted = 0
          on conflict (table_id) do update set cue_id = excluded.cue_id""";

  private final Database database;
  private final TableId table;

  /** The cues of a table. */
  public JdbiCueRepository(Database database, TableId table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public List<Cue> all() {
    return database.read(
        "reading cues",
        handle ->
            handle
                .createQuery(ALL)
                .bind("table", table.value())
                .map((row, context) -> readable(row))
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  private Optional<Cue> readable(ResultSet row) throws SQLException {
    try {
      return Optional.of(cue(row));
    } catch (RuntimeException e) { // one cue less is better than none
      String id = row.getString("id");
      LOG.warn("Cue '{}' of table {} cannot be read: {}", id, table.value(), e.toString());
      return Optional.empty();
    }
  }

  private static Cue cue(ResultSet row) throws SQLException {
    long after = row.getLong("follow_after");
    Optional<Cue.Follow> follow = Optional.ofNullable(row.getString("follow_cue"))
        .map(cue -> new Cue.Follow(Duration.ofNanos(after), cue));
    return new Cue(
        row.getString("id"),
        row.getString("title"),
        row.getString("note"),
        CommandJson.commands(row.getString("commands")),
        follow);
  }

  @Override
  public void save(Cue cue) {
    database.write("saving a cue", handle -> save(handle, table, cue));
  }

  static int save(Handle handle, TableId table, Cue cue) {
    return handle
        .createUpdate(SAVE)
        .bind("table", table.value())
        .bind("id", cue.id())
        .bind("title", cue.title())
        .bind("note", cue.note())
        .bind("commands", CommandJson.of(cue.commands()))
        .bind("followAfter", cue.follow().map(follow -> follow.after().toNanos()))
        .bind("followCue", cue.follow().map(Cue.Follow::cue))
        .execute();
  }

  @Override
  public boolean delete(String id) {
    return database.write(
        "deleting a cue",
        handle -> handle
                .createUpdate("delete from cue where table_id = :table and id = :id")
                .bind("table", table.value())
                .bind("id", id)
                .execute()
            > 0);
  }

  @Override
  public Optional<String> last() {
    return database.read(
        "looking for the last cue",
        handle -> handle
            .createQuery("select cue_id from last_cue where table_id = :table")
            .bind("table", table.value())
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public void saveLast(String id) {
    database.write("keeping which cue was the last", handle -> saveLast(handle, table, id));
  }

  static int saveLast(Handle handle, TableId table, String id) {
    return handle
        .createUpdate(SAVE_LAST)
        .bind("table", table.value())
        .bind("id", id)
        .execute();
  }
}
