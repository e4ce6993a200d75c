package charon.persistence.sql;

import charon.application.port.out.ConversationRepository;
import charon.application.port.out.StoredConversation;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingResponse;
import charon.domain.message.MessageChanges;
import charon.domain.table.TableId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The conversations at one table in a database. Thread-safe. */
public final class JdbiConversationRepository implements ConversationRepository {

  private static final String SAVE = """
      insert into conversation (table_id, channel, known_rank, read_marker, changed_at)
      values (:table, :channel, :rank, :marker, :changedAt)
      on conflict (table_id, channel) do update
         set known_rank = excluded.known_rank,
             read_marker = excluded.read_marker,
             changed_at = excluded.changed_at""";

  private static final String ALL = """
      select channel, known_rank, read_marker, changed_at
        from conversation where table_id = :table""";

  private static final String ONE = """
      select channel, known_rank, read_marker, changed_at
        from conversation where table_id = :table and channel = :channel""";

  private static final String CHANNELS = """
      select channel from conversation where table_id = :table order by known_rank, channel""";

  private static final String REMOVE =
      "delete from conversation where table_id = :table and channel = :channel";

  private static final String REMOVE_IDLE =
      "delete from conversation where table_id = :table and changed_at <= :changedUpTo";

  private final Database database;
  private final TableId table;

  /** The conversations at one table. */
  public JdbiConversationRepository(Database database, TableId table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public List<StoredConversation> all() {
    return database.read(
        "reading conversations",
        handle -> handle
            .createQuery(ALL)
            .bind("table", table.value())
            .map((row, context) -> conversation(handle, row))
            .list());
  }

  /** The channels, in the order in which they became known. */
  List<String> channels() {
    return database.read(
        "reading channels",
        handle -> handle
            .createQuery(CHANNELS)
            .bind("table", table.value())
            .mapTo(String.class)
            .list());
  }

  /** The conversation on a channel, as it is at one moment. */
  Optional<StoredConversation> find(String channel) {
    return database.read(
        "reading a conversation",
        handle -> handle
            .createQuery(ONE)
            .bind("table", table.value())
            .bind("channel", channel)
            .map((row, context) -> conversation(handle, row))
            .findOne());
  }

  @Override
  public void save(StoredConversation stored) {
    database.write("saving a conversation", handle -> save(handle, table, stored));
  }

  @Override
  public List<Long> saveAll(
      List<StoredConversation> conversations, MessageChanges messages, Instant createdAt) {
    return database.write("saving what is said", handle -> {
      conversations.forEach(stored -> save(handle, table, stored));
      messages
          .withdrawn()
          .forEach(
              message -> JdbiMessageRepository.withdraw(handle, table, message.id(), createdAt));
      return messages.sent().stream()
          .map(message ->
              JdbiMessageRepository.addNext(handle, table, message, createdAt).id())
          .toList();
    });
  }

  static int save(Handle handle, TableId table, StoredConversation stored) {
    String channel = stored.channel().name();
    Conversation conversation = stored.conversation();
    int saved = handle
        .createUpdate(SAVE)
        .bind("table", table.value())
        .bind("channel", channel)
        .bind("rank", stored.rank())
        .bind("marker", conversation.readMarker().orElse(null))
        .bind("changedAt", Timestamps.of(stored.changedAt()))
        .execute();
    ConversationRows.MESSAGES.replace(handle, table, channel, conversation.messages());
    ConversationRows.QUEUE.replace(handle, table, channel, conversation.queue());
    return saved;
  }

  @Override
  public void remove(Channel channel) {
    database.write(
        "removing a conversation",
        handle -> handle
            .createUpdate(REMOVE)
            .bind("table", table.value())
            .bind("channel", channel.name())
            .execute());
  }

  @Override
  public void removeIdle(Instant changedUpTo) {
    database.write(
        "removing idle conversations",
        handle -> handle
            .createUpdate(REMOVE_IDLE)
            .bind("table", table.value())
            .bind("changedUpTo", Timestamps.of(changedUpTo))
            .execute());
  }

  private StoredConversation conversation(Handle handle, ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    List<ConversationMessage> messages = ConversationRows.MESSAGES.of(handle, table, channel);
    List<PendingResponse> queue = ConversationRows.QUEUE.of(handle, table, channel);
    Optional<String> marker = Optional.ofNullable(row.getString("read_marker"));
    return new StoredConversation(
        new Channel(channel),
        row.getLong("known_rank"),
        new Conversation(messages, queue, Set.of(), marker),
        Timestamps.toInstant(row.getLong("changed_at")));
  }
}
