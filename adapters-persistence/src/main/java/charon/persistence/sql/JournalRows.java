package charon.persistence.sql;

import charon.application.port.out.JournalRepository;
import charon.application.port.out.JournalRepository.Kept;
import charon.domain.Attributes;
import charon.domain.history.ViewDiff;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import charon.persistence.view.CommandJson;
import charon.persistence.view.DiffJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entries of a journal as rows. */
final class JournalRows {

  private static final Logger LOG = LoggerFactory.getLogger(JournalRows.class);

  private static final String SAVE = """
      insert into journal_entry
        (table_id, id, made_at, actor, actor_name, on_behalf, command, summary, revision, state)
      select
         table_id, :id, :madeAt, :actor, :actorName, :onBehalf, :command, :summary, :revision, :state
        from game_table where table_id = :table and deleted = 0
          on conflict (table_id, id) do update
         set made_at = excluded.made_at, actor = excluded.actor,
             actor_name = excluded.actor_name, on_behalf = excluded.on_behalf,
             command = excluded.command, summary = excluded.summary,
             revision = excluded.revision, state = excluded.state""";

  private static final String SAVE_CHANGE = """
      insert into journal_change (table_id, entry_id, change)
      select e.table_id, e.id, :change
        from journal_entry e where e.table_id = :table and e.id = :id
          on conflict (table_id, entry_id) do update set change = excluded.change""";

  private static final String SAVE_STATE = """
      update journal_entry set state = :state where table_id = :table and id = :id""";

  private static final String LAST = """
      select last_entry_id from game_table where table_id = :table and deleted = 0""";

  private static final String SAVE_LAST = """
      update game_table set last_entry_id = :id where table_id = :table and deleted = 0""";

  private static final String TRIM_ENTRIES = """
      delete from journal_entry
       where table_id = :table
         and id <= (select last_entry_id - :most from game_table where table_id = :table)""";

  private static final String TRIM_CHANGES = """
      delete from journal_change
       where table_id = :table
         and entry_id <= (select last_entry_id - :most from game_table where table_id = :table)""";

  private static final String TRIM_BYTES = """
      delete from journal_change
       where table_id = :table
         and entry_id in (
           select entry_id from (
             select entry_id, sum(octet_length(change)) over (order by entry_id desc) as bytes
               from journal_change where table_id = :table)
            where bytes > :most)""";

  /** How many entries go at once when there are too many, if they are short. */
  private static final int TOGETHER = 16;

  /** From so many bytes on it is looked at once how many there are. */
  private static final long LONG = 64 * 1024;

  /** What stands for a command that cannot be read: it is told as one that was too long to be kept. */
  private static final Attributes UNREADABLE =
      Attributes.EMPTY.with("command", "").with("left_out", true);

  private JournalRows() {}

  /** Keeps entries, and lets go what is too much then; of what is short not after each, as it costs more. */
  static void save(Handle handle, TableId table, List<Kept> entries) {
    if (entries.isEmpty()) {
      return;
    }
    saveEntries(handle, table, entries);
    saveChanges(handle, table, entries);
    long last = entries.stream().mapToLong(kept -> kept.entry().id()).max().orElse(0);
    long before = last(handle, table);
    if (last > before) { // a token that is being dragged has one entry, written again and again
      handle
          .createUpdate(SAVE_LAST)
          .bind("table", table.value())
          .bind("id", last)
          .execute();
    }
    if (last / TOGETHER > before / TOGETHER || areLong(entries)) {
      trim(handle, table, TRIM_ENTRIES, JournalRepository.MOST_ENTRIES);
      trim(handle, table, TRIM_CHANGES, JournalRepository.MOST_CHANGES);
      trim(handle, table, TRIM_BYTES, JournalRepository.MOST_CHANGE_BYTES);
    }
  }

  private static long last(Handle handle, TableId table) {
    return handle
        .createQuery(LAST)
        .bind("table", table.value())
        .mapTo(Long.class)
        .findOne()
        .orElse(Long.MAX_VALUE); // deleted: nothing was kept
  }

  private static boolean areLong(List<Kept> entries) {
    long bytes = entries.stream()
        .flatMap(kept -> kept.change().stream())
        .mapToLong(ViewDiff::bytes)
        .sum();
    return bytes > LONG;
  }

  private static void saveEntries(Handle handle, TableId table, List<Kept> entries) {
    try (PreparedBatch batch = handle.prepareBatch(SAVE)) {
      for (Kept kept : entries) {
        JournalEntry entry = kept.entry();
        batch
            .bind("table", table.value())
            .bind("id", entry.id())
            .bind("madeAt", Timestamps.of(entry.at()))
            .bind("actor", entry.by().kind().name())
            .bind("actorName", entry.by().name())
            .bind("onBehalf", entry.by().onBehalf())
            .bind("command", CommandJson.of(entry.command()))
            .bind("summary", entry.summary())
            .bind("revision", entry.revision())
            .bind("state", entry.state().name())
            .add();
      }
      batch.execute();
    }
  }

  private static void saveChanges(Handle handle, TableId table, List<Kept> entries) {
    try (PreparedBatch batch = handle.prepareBatch(SAVE_CHANGE)) {
      for (Kept kept : entries) {
        kept.change()
            .ifPresent(change -> batch
                .bind("table", table.value())
                .bind("id", kept.entry().id())
                .bind("change", DiffJson.of(change))
                .add());
      }
      batch.execute();
    }
  }

  /** Keeps what has become of entries. */
  static void saveStates(Handle handle, TableId table, Map<Long, EntryState> states) {
    if (states.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(SAVE_STATE)) {
      states.forEach((id, state) -> batch
          .bind("table", table.value())
          .bind("id", id)
          .bind("state", state.name())
          .add());
      batch.execute();
    }
  }

  private static void trim(Handle handle, TableId table, String statement, int most) {
    handle
        .createUpdate(statement)
        .bind("table", table.value())
        .bind("most", most)
        .execute();
  }

  /** The entry of a row. */
  static JournalEntry entry(ResultSet row) throws SQLException {
    Actor by = new Actor(
        Actor.Kind.valueOf(row.getString("actor")),
        row.getString("actor_name"),
        Optional.ofNullable(row.getString("on_behalf")));
    return new JournalEntry(
        row.getLong("id"),
        Timestamps.toInstant(row.getLong("made_at")),
        by,
        command(row),
        row.getString("summary"),
        row.getLong("revision"),
        EntryState.valueOf(row.getString("state")));
  }

  private static Attributes command(ResultSet row) throws SQLException {
    try {
      return CommandJson.command(row.getString("command"));
    } catch (RuntimeException e) { // an entry without its command is better than no journal
      LOG.warn("Entry {} of a journal lacks its command: {}", row.getLong("id"), e.toString());
      return UNREADABLE;
    }
  }

  /** The entry of a row with how it is taken back, if that is there and can be read. */
  static Kept kept(ResultSet row) throws SQLException {
    JournalEntry entry = entry(row);
    return new Kept(entry, change(entry, row.getString("change")));
  }

  private static Optional<ViewDiff> change(JournalEntry entry, @Nullable String text) {
    try {
      return Optional.ofNullable(text).map(DiffJson::parse);
    } catch (RuntimeException e) { // an entry that stays as it is is better than no journal
      LOG.warn("Entry {} of a journal cannot be taken back any more: {}", entry.id(), e.toString());
      return Optional.empty();
    }
  }
}
