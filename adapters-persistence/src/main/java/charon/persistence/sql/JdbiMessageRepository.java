package charon.persistence.sql;

import charon.application.port.out.MessageRepository;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The messages of one table in a database. Thread-safe. */
public final class JdbiMessageRepository implements MessageRepository {

  private static final String INSERT = """
      insert into message (table_id, id, created_at, priority, sender, content, withdrawn_at)
      values (:table, :id, :createdAt, :priority, :sender, :content, :withdrawnAt)""";

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

  /** For everybody, or for the reader among others. */
  private static final String READABLE = """
      not exists (select 1 from message_recipient
                   where table_id = :table and message_id = message.id)
       or exists (select 1 from message_recipient
                   where table_id = :table and message_id = message.id
                     and user_name = :reader)""";

  /** One row for each recipient of a message, or one for a message that has none. */
  private static final String NEWEST = """
      select m.id, m.sender, m.content, m.priority, m.created_at, m.withdrawn_at, r.user_name
        from (select id, sender, content, priority, created_at, withdrawn_at
                from message
               where table_id = :table
                 and id > :since
                 and (:all or withdrawn_at is null and ({readable}))
               order by id desc limit :limit) m
        left join message_recipient r on r.table_id = :table and r.message_id = m.id
       order by m.id desc""".replace("{readable}", READABLE);

  private static final String WITHDRAWN = """
      select id from message
       where table_id = :table
         and withdrawn_at is not null
         and id <= :upTo
         and (:all or {readable})
       order by withdrawn_at desc, id desc limit :limit""".replace("{readable}", READABLE);

  private static final String WITHDRAW = """
      update message set withdrawn_at = :at
       where table_id = :table and id = :id and withdrawn_at is null""";

  private static final String OLDEST = """
      select m.id, m.sender, m.content, m.priority, m.created_at, m.withdrawn_at, r.user_name
        from (select id, sender, content, priority, created_at, withdrawn_at
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
        MessageRow.bind(rows, message).bind("table", table.value()).add();
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

  @Override
  public List<Message> newest(Optional<String> reader, long since, int limit) {
    return read(
        NEWEST,
        query -> query.bind("all", false).bind("reader", reader.orElse(null)),
        since,
        limit);
  }

  @Override
  public List<Message> newestOfAll(long since, int limit) {
    return read(NEWEST, query -> query.bind("all", true).bind("reader", ""), since, limit);
  }

  @Override
  public Optional<Message> find(long id) {
    return id < 1
        ? Optional.empty()
        : oldest(id - 1, 1).stream().filter(found -> found.id() == id).findFirst();
  }

  @Override
  public boolean withdraw(long id, Instant at) {
    return database.write("withdrawing a message", handle -> withdraw(handle, table, id, at) > 0);
  }

  static int withdraw(Handle handle, TableId table, long id, Instant at) {
    return handle
        .createUpdate(WITHDRAW)
        .bind("table", table.value())
        .bind("id", id)
        .bind("at", Timestamps.of(at))
        .execute();
  }

  @Override
  public List<Long> withdrawn(Optional<String> reader, long upTo, int limit) {
    return withdrawn(
        query -> query.bind("all", false).bind("reader", reader.orElse(null)), upTo, limit);
  }

  @Override
  public List<Long> withdrawnOfAll(long upTo, int limit) {
    return withdrawn(query -> query.bind("all", true).bind("reader", ""), upTo, limit);
  }

  private List<Long> withdrawn(UnaryOperator<Query> readers, long upTo, int limit) {
    return database.read(
        "reading what was withdrawn",
        handle -> readers
            .apply(handle.createQuery(WITHDRAWN))
            .bind("table", table.value())
            .bind("upTo", upTo)
            .bind("limit", limit)
            .mapTo(Long.class)
            .list());
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

  /** The oldest messages, whomever they are for; oldest first. */
  List<Message> oldest(long since, int limit) {
    return read(OLDEST, query -> query, since, limit);
  }

  private List<Message> read(
      String statement, UnaryOperator<Query> readers, long since, int limit) {
    return database.read(
        "reading messages",
        handle -> MessageRow.united(readers
            .apply(handle.createQuery(statement))
            .bind("table", table.value())
            .bind("since", since)
            .bind("limit", limit)
            .map((row, context) -> MessageRow.of(row))
            .stream()));
  }
}
