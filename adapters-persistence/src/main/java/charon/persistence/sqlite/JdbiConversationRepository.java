package charon.persistence.sqlite;

import charon.application.port.out.ConversationRepository;
import charon.application.port.out.StoredConversation;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Conversations in SQLite. */
final class JdbiConversationRepository implements ConversationRepository {

  private static final String SAVE = """
      insert into conversation (channel, known_rank, read_marker, changed_at)
      values (:channel, :rank, :marker, :changedAt)
      on conflict (channel) do update
         set known_rank = excluded.known_rank,
             read_marker = excluded.read_marker,
             changed_at = excluded.changed_at""";

  private final SqliteDatabase database;

  JdbiConversationRepository(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public List<StoredConversation> all() {
    return database.read(
        "reading conversations",
        handle -> handle
            .createQuery("select channel, known_rank, read_marker, changed_at from conversation")
            .map((row, context) -> conversation(handle, row))
            .list());
  }

  @Override
  public void save(StoredConversation stored) {
    database.write("saving a conversation", handle -> {
      String channel = stored.channel().name();
      Conversation conversation = stored.conversation();
      handle
          .createUpdate(SAVE)
          .bind("channel", channel)
          .bind("rank", stored.rank())
          .bind("marker", conversation.readMarker().orElse(null))
          .bind("changedAt", Timestamps.of(stored.changedAt()))
          .execute();
      ConversationRows.MESSAGES.replace(handle, channel, conversation.messages());
      ConversationRows.QUEUE.replace(handle, channel, conversation.queue());
      return channel;
    });
  }

  @Override
  public void remove(Channel channel) {
    database.write(
        "removing a conversation",
        handle -> handle
            .createUpdate("delete from conversation where channel = :channel")
            .bind("channel", channel.name())
            .execute());
  }

  @Override
  public void removeIdle(Instant changedUpTo) {
    database.write(
        "removing idle conversations",
        handle -> handle
            .createUpdate("delete from conversation where changed_at <= :changedUpTo")
            .bind("changedUpTo", Timestamps.of(changedUpTo))
            .execute());
  }

  private static StoredConversation conversation(Handle handle, ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    List<ConversationMessage> messages = ConversationRows.MESSAGES.of(handle, channel);
    List<PendingResponse> queue = ConversationRows.QUEUE.of(handle, channel);
    Optional<String> marker = Optional.ofNullable(row.getString("read_marker"));
    return new StoredConversation(
        new Channel(channel),
        row.getLong("known_rank"),
        new Conversation(messages, queue, Set.of(), marker),
        Timestamps.toInstant(row.getLong("changed_at")));
  }
}
