package charon.persistence.sqlite;

import charon.application.port.out.MessageRepository;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Messages in SQLite. */
final class JdbiMessageRepository implements MessageRepository {

  private static final String INSERT = """
      insert into message (sender, content, priority, created_at)
      values (:sender, :content, :priority, :createdAt)
      returning id""";

  private static final String INSERT_RECIPIENT =
      "insert into message_recipient (message_id, user_name) values (:id, :recipient)";

  /** One row for each recipient of a message, or one for a message that has none. */
  private static final String NEWEST = """
      select m.id, m.sender, m.content, m.priority, m.created_at, r.user_name
        from (select * from message
               where id > :since
                 and (:all
                      or not exists (select 1 from message_recipient where message_id = id)
                      or exists (select 1 from message_recipient
                                  where message_id = id and user_name = :reader))
               order by id desc limit :limit) m
        left join message_recipient r on r.message_id = m.id
       order by m.id desc""";

  private final SqliteDatabase database;

  JdbiMessageRepository(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Message add(NewMessage message, Instant createdAt) {
    long id = database.write("adding a message", handle -> {
      long added = insert(handle, message, createdAt);
      insertRecipients(handle, added, message.recipients());
      return added;
    });
    return new Message(id, message, createdAt);
  }

  @Override
  public Once addOnce(
      NewMessage message, Instant createdAt, IdempotencyKey key, Instant keysSince) {
    return database.write("adding a message", handle -> {
      handle
          .createUpdate("delete from message_key where used_at < :since")
          .bind("since", Timestamps.of(keysSince))
          .execute();
      return messageOf(handle, key).map(kept -> new Once(kept, false)).orElseGet(() -> {
        long added = insert(handle, message, createdAt);
        insertRecipients(handle, added, message.recipients());
        insertKey(handle, key, added, createdAt);
        return new Once(added, true);
      });
    });
  }

  private static Optional<Long> messageOf(Handle handle, IdempotencyKey key) {
    return handle
        .createQuery("select message_id from message_key where idempotency_key = :key")
        .bind("key", key.value())
        .mapTo(Long.class)
        .findOne();
  }

  private static void insertKey(Handle handle, IdempotencyKey key, long id, Instant usedAt) {
    handle
        .createUpdate("insert into message_key values (:key, :id, :usedAt)")
        .bind("key", key.value())
        .bind("id", id)
        .bind("usedAt", Timestamps.of(usedAt))
        .execute();
  }

  private static long insert(Handle handle, NewMessage message, Instant createdAt) {
    return handle
        .createQuery(INSERT)
        .bind("sender", message.sender())
        .bind("content", message.content())
        .bind("priority", message.priority().name())
        .bind("createdAt", Timestamps.of(createdAt))
        .mapTo(Long.class)
        .one();
  }

  private static void insertRecipients(Handle handle, long id, Set<String> recipients) {
    if (recipients.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(INSERT_RECIPIENT)) {
      recipients.forEach(
          recipient -> batch.bind("id", id).bind("recipient", recipient).add());
      batch.execute();
    }
  }

  @Override
  public List<Message> newest(Optional<String> reader, long since, int limit) {
    return newest(
        query -> query.bind("all", false).bind("reader", reader.orElse(null)), since, limit);
  }

  @Override
  public List<Message> newestOfAll(long since, int limit) {
    return newest(query -> query.bind("all", true).bind("reader", ""), since, limit);
  }

  @Override
  public long count() {
    return database.read(
        "counting messages",
        handle ->
            handle.createQuery("select count(*) from message").mapTo(Long.class).one());
  }

  private List<Message> newest(UnaryOperator<Query> readers, long since, int limit) {
    return database.read("reading messages", handle -> {
      Map<Long, Message> found = new LinkedHashMap<>();
      readers
          .apply(handle.createQuery(NEWEST))
          .bind("since", since)
          .bind("limit", limit)
          .map((row, context) -> messageOf(row))
          .forEach(message -> found.merge(message.id(), message, JdbiMessageRepository::united));
      return List.copyOf(found.values());
    });
  }

  private static Message messageOf(ResultSet row) throws SQLException {
    String recipient = row.getString("user_name");
    NewMessage body = new NewMessage(
        row.getString("sender"),
        row.getString("content"),
        Priority.valueOf(row.getString("priority")),
        recipient == null ? Set.of() : Set.of(recipient));
    return new Message(row.getLong("id"), body, Timestamps.toInstant(row.getLong("created_at")));
  }

  private static Message united(Message left, Message right) {
    Set<String> recipients = new HashSet<>(left.body().recipients());
    recipients.addAll(right.body().recipients());
    NewMessage body = left.body();
    return new Message(
        left.id(),
        new NewMessage(body.sender(), body.content(), body.priority(), recipients),
        left.createdAt());
  }
}
