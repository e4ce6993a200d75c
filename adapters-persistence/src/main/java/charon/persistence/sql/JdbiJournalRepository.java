package charon.persistence.sql;

import charon.application.port.out.JournalRepository;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The journal of one table in a database. Thread-safe. */
public final class JdbiJournalRepository implements JournalRepository {

  private static final String LAST_ID =
      "select last_entry_id from game_table where table_id = :table";

  private static final String NEWEST = """
      select e.id, e.made_at, e.actor, e.actor_name, e.on_behalf, e.command, e.summary, e.revision,
             e.state, c.change
        from journal_entry e
        left join journal_change c on c.table_id = e.table_id and c.entry_id = e.id
       where e.table_id = :table order by e.id desc limit :limit""";

  private static final String BEFORE = """
      select id, made_at, actor, actor_name, on_behalf, command, summary, revision, state
        from journal_entry where table_id = :table and id < :id
       order by id desc limit :limit""";

  private static final String SINCE = """
      select id, made_at, actor, actor_name, on_behalf, command, summary, revision, state
        from journal_entry where table_id = :table and made_at >= :from
       order by id desc limit :limit""";

  private static final String AFTER = """
      select e.id, e.made_at, e.actor, e.actor_name, e.on_behalf, e.command, e.summary, e.revision,
             e.state, c.change
        from journal_entry e
        left join journal_change c on c.table_id = e.table_id and c.entry_id = e.id
       where e.table_id = :table and e.id > :id order by e.id limit :limit""";

  private final Database database;
  private final TableId table;

  /** The journal of a table. */
  public JdbiJournalRepository(Database database, TableId table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public long lastId() {
    return database.read(
        "looking for the last entry of the journal",
        handle -> handle
            .createQuery(LAST_ID)
            .bind("table", table.value())
            .mapTo(Long.class)
            .one());
  }

  @Override
  public List<Kept> newest(int limit) {
    return database.read(
        "reading the journal",
        handle -> handle
            .createQuery(NEWEST)
            .bind("table", table.value())
            .bind("limit", limit)
            .map((row, context) -> JournalRows.kept(row))
            .list());
  }

  @Override
  public List<JournalEntry> before(long id, int limit) {
    return database.read(
        "reading the journal",
        handle -> handle
            .createQuery(BEFORE)
            .bind("table", table.value())
            .bind("id", id)
            .bind("limit", limit)
            .map((row, context) -> JournalRows.entry(row))
            .list());
  }

  @Override
  public List<JournalEntry> since(Instant from, int limit) {
    List<JournalEntry> newestFirst = database.read(
        "reading the journal",
        handle -> handle
            .createQuery(SINCE)
            .bind("table", table.value())
            .bind("from", Timestamps.ofAny(from))
            .bind("limit", limit)
            .map((row, context) -> JournalRows.entry(row))
            .list());
    List<JournalEntry> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return Collections.unmodifiableList(oldestFirst);
  }

  /** The first entries whose ids are larger than that, oldest first. */
  List<Kept> oldest(long after, int limit) {
    return database.read(
        "reading the journal",
        handle -> handle
            .createQuery(AFTER)
            .bind("table", table.value())
            .bind("id", after)
            .bind("limit", limit)
            .map((row, context) -> JournalRows.kept(row))
            .list());
  }
}
