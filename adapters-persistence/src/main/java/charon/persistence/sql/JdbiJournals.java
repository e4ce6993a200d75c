package charon.persistence.sql;

import charon.application.port.out.Journals;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The journals of all tables in a database. Thread-safe. */
public final class JdbiJournals implements Journals {

  private static final int PAGE = 1_000; // nobody else waits for storage longer than for so many

  private static final String DELETE_SOME = """
      delete from journal_entry
       where table_id = :table
         and id in (select id from journal_entry
                     where table_id = :table and made_at < :before limit :limit)""";

  private final Database database;

  /** The journals of a database. */
  public JdbiJournals(Database database) {
    this.database = database;
  }

  @Override
  public void saveAll(Map<TableId, Minutes> minutes) {
    if (minutes.isEmpty()) {
      return;
    }
    database.write("writing journals", handle -> {
      minutes.forEach((table, what) -> {
        JournalRows.save(handle, table, what.entries());
        JournalRows.saveStates(handle, table, what.states());
      });
      return minutes.size();
    });
  }

  @Override
  public int deleteBefore(Instant moment) {
    return tables().stream().mapToInt(table -> deleteBefore(table, moment)).sum();
  }

  private List<Long> tables() {
    return database.read(
        "reading which tables there are",
        handle -> handle
            .createQuery("select table_id from game_table where deleted = 0")
            .mapTo(Long.class)
            .list());
  }

  private int deleteBefore(long table, Instant moment) {
    int all = 0;
    int deleted = PAGE;
    while (deleted == PAGE) {
      deleted = database.write(
          "deleting old entries of journals",
          handle -> handle
              .createUpdate(DELETE_SOME)
              .bind("table", table)
              .bind("before", Timestamps.of(moment))
              .bind("limit", PAGE)
              .execute());
      all += deleted;
    }
    return all;
  }
}
