package charon.persistence.sql;

import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.StoredConversation;
import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import charon.domain.Attributes;
import charon.domain.account.Membership;
import charon.domain.cue.Cue;
import charon.domain.message.Message;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * All that is kept of a table in a database, in pieces that are small enough for memory, and the way
 * in for all of it at once. Thread-safe.
 */
public final class TableContents {

  private static final String LAST_ID =
      "select last_message_id from game_table where table_id = :table";

  private static final String SET_LAST_ID =
      "update game_table set last_message_id = :last where table_id = :table";

  private final Database database;

  /** Of the tables of a database. */
  public TableContents(Database database) {
    this.database = database;
  }

  /** Who is what at a table, by name. */
  public List<Membership> members(TableId table) {
    return new JdbiMembershipRepository(database).at(table);
  }

  /** The id of the message that a table was sent last; 0 if there was none. */
  public long lastMessageId(TableId table) {
    return database.read(
        "looking for the last message",
        handle -> handle
            .createQuery(LAST_ID)
            .bind("table", table.value())
            .mapTo(Long.class)
            .one());
  }

  /** The first messages of a table whose ids are larger than that, oldest first. */
  public List<Message> messages(TableId table, long after, int limit) {
    return new JdbiMessageRepository(database, table).oldest(after, limit);
  }

  /** The channels of a table, in the order in which they became known. */
  public List<String> channels(TableId table) {
    return new JdbiConversationRepository(database, table).channels();
  }

  /** The conversation on a channel of a table, if there is one. */
  public Optional<StoredConversation> conversation(TableId table, String channel) {
    return new JdbiConversationRepository(database, table).find(channel);
  }

  /** The id of the newest entry of a table's journal; 0 if there was none. */
  public long lastEntryId(TableId table) {
    return new JdbiJournalRepository(database, table).lastId();
  }

  /** The first entries of a table's journal whose ids are larger than that, oldest first. */
  public List<Kept> journal(TableId table, long after, int limit) {
    return new JdbiJournalRepository(database, table).oldest(after, limit);
  }

  /** What is prepared at a table. */
  public List<Attributes> draft(TableId table) {
    return new JdbiDraftRepository(database, table).load();
  }

  /** The cues that were saved at a table, in their order. */
  public List<Cue> cues(TableId table) {
    return new JdbiCueRepository(database, table).all();
  }

  /** Which cue was done last at a table. */
  public Optional<String> lastCue(TableId table) {
    return new JdbiCueRepository(database, table).last();
  }

  /** The displays that were named or set at a table, the one that was heard of longest ago first. */
  public List<KeptDisplay> displays(TableId table) {
    return new JdbiDisplayRepository(database, table).all();
  }

  /**
   * Adds a table with all that belongs to it; leaves out members whom nobody knows.
   *
   * @return the table with its own id; empty, and nothing happens, if the name was ever taken
   */
  public Optional<Table> add(WholeTable whole) {
    return database.write("adding a table from a file", handle -> {
      Optional<Table> added = JdbiTableRepository.add(handle, whole.table());
      added.ifPresent(table -> fill(handle, table.id(), whole));
      return added;
    });
  }

  private static void fill(Handle handle, TableId table, WholeTable whole) {
    whole
        .members()
        .forEach((name, role) ->
            JdbiMembershipRepository.put(handle, new Membership(table, name, role)));
    whole.view().ifPresent(view -> TableViews.save(handle, Map.of(table, view)));
    JdbiMessageRepository.insert(handle, table, whole.messages());
    handle
        .createUpdate(SET_LAST_ID)
        .bind("table", table.value())
        .bind("last", whole.messages().stream().mapToLong(Message::id).max().orElse(0))
        .execute();
    whole.conversations().forEach(stored -> JdbiConversationRepository.save(handle, table, stored));
    fill(handle, table, whole.steering());
  }

  private static void fill(Handle handle, TableId table, WholeTable.Steering steering) {
    JournalRows.save(handle, table, steering.journal());
    JdbiDraftRepository.save(handle, table, steering.draft());
    steering.cues().forEach(cue -> JdbiCueRepository.save(handle, table, cue));
    steering.lastCue().ifPresent(id -> JdbiCueRepository.saveLast(handle, table, id));
    JdbiDisplayRepository.save(handle, table, steering.displays());
  }
}
