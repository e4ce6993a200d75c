package charon.persistence.sql;

import charon.application.port.out.TableRepository;
import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The directory of tables in a database. Thread-safe. */
public final class JdbiTableRepository implements TableRepository {

  private static final String ADD = """
      insert into game_table
        (name, title, listed, campaign, limits, player_tokens, created_at, archived_at,
         last_message_id, directory_version)
      values
        (:name, :title, :listed, :campaign, :limits, :playerTokens, :createdAt, :archivedAt, 0,
         (select max(directory_version) + 1 from game_table))
      on conflict (name) do nothing
      returning table_id""";

  private static final String REPLACE = """
      update game_table
         set title = :title, listed = :listed, campaign = :campaign, limits = :limits,
             player_tokens = :playerTokens,
             created_at = :createdAt, archived_at = :archivedAt,
             directory_version = (select max(directory_version) + 1 from game_table)
       where table_id = :table and deleted = 0""";

  private static final String SELECT = """
      select table_id, name, title, listed, campaign, limits, player_tokens, created_at, archived_at
        from game_table where deleted = 0\s""";

  private static final String OLD =
      "(select table_id from game_table where deleted = 0 and archived_at < :before)";

  /** What hangs on these goes with them. */
  private static final List<String> DELETE_OLD = List.of(
      "delete from api_token where table_id in " + OLD,
      "delete from membership where table_id in " + OLD,
      "delete from message where table_id in " + OLD,
      "delete from conversation where table_id in " + OLD,
      "delete from table_view where table_id in " + OLD,
      "delete from journal_entry where table_id in " + OLD,
      "delete from draft where table_id in " + OLD,
      "delete from cue where table_id in " + OLD,
      "delete from last_cue where table_id in " + OLD,
      "delete from display where table_id in " + OLD);

  private static final String FORGET_OLD = """
      update game_table
         set deleted = 1, title = '', campaign = '',
             directory_version = (select max(directory_version) from game_table) + table_id
       where table_id in\s""" + OLD;

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, Integer>> LIMITS = new TypeReference<>() {};

  private final Database database;
  private final Supplier<Map<TableId, Instant>> changedAt;

  /**
   * The tables of a database.
   *
   * @param changedAt when what is shown at each table was last kept
   */
  public JdbiTableRepository(Database database, Supplier<Map<TableId, Instant>> changedAt) {
    this.database = database;
    this.changedAt = changedAt;
  }

  @Override
  public Optional<Table> add(Table table) {
    return database.write("adding a table", handle -> add(handle, table));
  }

  static Optional<Table> add(Handle handle, Table table) {
    return describe(handle.createQuery(ADD), table)
        .bind("name", table.name().value())
        .mapTo(Long.class)
        .findOne()
        .map(id -> table.as(new TableId(id)));
  }

  @Override
  public boolean replace(Table table) {
    return database.write(
        "changing a table",
        handle -> describe(handle.createUpdate(REPLACE), table)
                .bind("table", table.id().value())
                .execute()
            > 0);
  }

  private static <S extends SqlStatement<S>> S describe(S statement, Table table) {
    return statement
        .bind("title", table.about().title())
        .bind("listed", table.about().listed())
        .bind("campaign", table.campaign())
        .bind("limits", JSON.writeValueAsString(table.limits()))
        .bind("playerTokens", table.playerTokens().map(Enum::name))
        .bind("createdAt", Timestamps.of(table.createdAt()))
        .bind("archivedAt", table.archivedAt().map(Timestamps::of));
  }

  @Override
  public Optional<Table> find(TableName name) {
    return database.read(
        "looking up a table",
        handle -> handle
            .createQuery(SELECT + "and name = :name")
            .bind("name", name.value())
            .map((row, context) -> tableOf(row))
            .findOne());
  }

  @Override
  public int countOpen() {
    return database.read(
        "counting tables",
        handle -> handle
            .createQuery("select count(*) from game_table where archived_at is null")
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public List<Table> all() {
    return database.read(
        "reading the directory of tables",
        handle -> handle
            .createQuery(SELECT + "order by name")
            .map((row, context) -> tableOf(row))
            .list());
  }

  @Override
  public int deleteArchived(Instant archivedBefore) {
    long before = Timestamps.of(archivedBefore);
    return database.write("deleting archived tables", handle -> {
      DELETE_OLD.forEach(
          statement -> handle.createUpdate(statement).bind("before", before).execute());
      return handle.createUpdate(FORGET_OLD).bind("before", before).execute();
    });
  }

  @Override
  public Map<TableId, Instant> changedAt() {
    return changedAt.get();
  }

  /** A number that is another one once a table was added or changed, by whomever. */
  public long version() {
    return database.read(
        "looking for changes in the directory",
        handle -> handle
            .createQuery("select max(directory_version) from game_table")
            .mapTo(Long.class)
            .one());
  }

  private static Table tableOf(ResultSet row) throws SQLException {
    long archivedAt = row.getLong("archived_at");
    Optional<Instant> archived =
        row.wasNull() ? Optional.empty() : Optional.of(Timestamps.toInstant(archivedAt));
    return new Table(
        new TableId(row.getLong("table_id")),
        new TableName(row.getString("name")),
        new Table.About(row.getString("title"), row.getBoolean("listed")),
        row.getString("campaign"),
        JSON.readValue(row.getString("limits"), LIMITS),
        Optional.ofNullable(row.getString("player_tokens")).map(PlayerTokens::valueOf),
        Timestamps.toInstant(row.getLong("created_at")),
        archived);
  }
}
