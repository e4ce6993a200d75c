package charon.persistence.sql;

import charon.application.port.out.MessageRepository;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.table.TableId;
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

/** The messages of one table in a database. Thread-safe. */
public final class JdbiMessageRepository implements MessageRepository {

  private static final String INSERT = """
      insert into message (table_id, id, created_at, priority, sender, content)
      values (:table, :id, :createdAt, :priority, :sender, :content)""";

  private static final String NEXT_ID = """
      update game_table set last_message_id = last_message_id + 1
       where table_id = :table
      returning last_message_id""";

  private static final String INSERT_RECIPIENT = """
      insert into message_recipient (table_id, message_id, user_name)
      values (:table, :id, :recipient)""";

  private static final String INSERT_KEY = """
      insert into message_key (table_id, idempotency_key, message_id, used_at)
      values (:table, :key, :id, :usedAt)""";

  private static final String OF_KEY = """
      select message_id from message_key where table_id = :table and idempotency_key = :key""";

  /** One row for each recipient of a message, or one for a message that has none. */
  private static final String NEWEST = """
      select m.id, m.sender, m.content, m.priority, m.created_at, r.user_name
        from (select id, sender, content, priority, created_at
                from message
               where table_id = :table
                 and id > :since
                 and (:all
                      or not exists (select 1 from message_recipient
                                      where table_id = :table and message_id = message.id)
                      or exists (select 1 from message_recipient
                                  where table_id = :table and message_id = message.id
                                    and user_name = :reader))
               order by id desc limit :limit) m
        left join message_recipient r on r.table_id = :table and r.message_id = m.id
       order by m.id desc""";

  private static final String OLDEST = """
      select m.id, m.sender, m.content, m.priority, m.created_at, r.user_name
        from (select id, sender, content, priority, created_at
                from message
               where table_id = :table and id > :since
               order by id limit :limit) m
        left join message_recipient r on r.table_id = :table and r.message_id = m.id
       order by m.id""";

  private final Database database;
  private final TableId table;

  /** The messages of one table. */
  public JdbiMessageRepository(Database database, TableId table) {
    this.database = database;
    this.table = table;
  }

  @Override
  public Message add(NewMessage message, Instant createdAt) {
    return database.write("adding a message", handle -> addNext(handle, table, message, createdAt));
  }

  @Override
  public Once addOnce(
      NewMessage message, Instant createdAt, IdempotencyKey key, Instant keysSince) {
    return database.write("adding a message", handle -> {
      handle
          .createUpdate("delete from message_key where table_id = :table and used_at < :since")
          .bind("table", table.value())
          .bind("since", Timestamps.of(keysSince))
          .execute();
      return messageOf(handle, key).map(kept -> new Once(kept, false)).orElseGet(() -> {
        long added = addNext(handle, table, message, createdAt).id();
        insertKey(handle, key, added, createdAt);
        return new Once(added, true);
      });
    });
  }

  private Optional<Long> messageOf(Handle handle, IdempotencyKey key) {
    return handle
        .createQuery(OF_KEY)
        .bind("table", table.value())
        .bind("key", key.value())
        .mapTo(Long.class)
        .findOne();
  }

  private void insertKey(Handle handle, IdempotencyKey key, long id, Instant usedAt) {
    handle
        .createUpdate(INSERT_KEY)
        .bind("table", table.value())
        .bind("key", key.value())
        .bind("id", id)
        .bind("usedAt", Timestamps.of(usedAt))
        .execute();
  }

  /** Adds a message with the next id. */
  static Message addNext(Handle handle, TableId table, NewMessage body, Instant createdAt) {
    long id = handle
        .createQuery(NEXT_ID)
        .bind("table", table.value())
        .mapTo(Long.class)
        .one();
    Message message = new Message(id, body, createdAt);
    insert(handle, table, List.of(message));
    return message;
  }

  /** Adds messages with the ids that they have. */
  static void insert(Handle handle, TableId table, List<Message> messages) {
    try (PreparedBatch rows = handle.prepareBatch(INSERT);
        PreparedBatch recipients = handle.prepareBatch(INSERT_RECIPIENT)) {
      for (Message message : messages) {
        bind(rows, message).bind("table", table.value()).add();
        message
            .body()
            .recipients()
            .forEach(recipient -> recipients
                .bind("table", table.value())
                .bind("id", message.id())
                .bind("recipient", recipient)
                .add());
      }
      rows.execute();
      recipients.execute();
    }
  }

  private static PreparedBatch bind(PreparedBatch row, Message message) {
    return row.bind("id", message.id())
        .bind("createdAt", Timestamps.of(message.createdAt()))
        .bind("priority", message.body().priority().name())
        .bind("sender", message.body().sender())
        .bind("content", message.body().content());
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
        handle -> handle
            .createQuery("select count(*) from message where table_id = :table")
            .bind("table", table.value())
            .mapTo(Long.class)
            .one());
  }

  private List<Message> newest(UnaryOperator<Query> readers, long since, int limit) {
    return read(NEWEST, readers, since, limit);
  }

  /** The oldest messages, whomever they are for; oldest first. */
  List<Message> oldest(long since, int limit) {
    return read(OLDEST, query -> query, since, limit);
  }

  private List<Message> read(
      String statement, UnaryOperator<Query> readers, long since, int limit) {
    return database.read("reading messages", handle -> {
      Map<Long, Message> found = new LinkedHashMap<>();
      readers
          .apply(handle.createQuery(statement))
          .bind("table", table.value())
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
