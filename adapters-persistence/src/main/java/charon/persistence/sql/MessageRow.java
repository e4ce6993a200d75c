package charon.persistence.sql;

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
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A message in a database. */
final class MessageRow {

  private MessageRow() {}

  /** Fills in all that is kept of a message but its recipients. */
  static PreparedBatch bind(PreparedBatch row, Message message) {
    return row.bind("id", message.id())
        .bind("createdAt", Timestamps.of(message.createdAt()))
        .bind("priority", message.body().priority().name())
        .bind("sender", message.body().sender())
        .bind("content", message.body().content())
        .bind("withdrawnAt", message.withdrawnAt().map(Timestamps::of).orElse(null));
  }

  /** A message with one of its recipients, if it has any. */
  static Message of(ResultSet row) throws SQLException {
    String recipient = row.getString("user_name");
    NewMessage body = new NewMessage(
        row.getString("sender"),
        row.getString("content"),
        Priority.valueOf(row.getString("priority")),
        recipient == null ? Set.of() : Set.of(recipient));
    Instant createdAt = Timestamps.toInstant(row.getLong("created_at"));
    long withdrawnAt = row.getLong("withdrawn_at");
    boolean stands = row.wasNull();
    return new Message(
        row.getLong("id"),
        body,
        createdAt,
        stands ? Optional.empty() : Optional.of(Timestamps.toInstant(withdrawnAt)));
  }

  /** The messages of several rows, each once with all of its recipients, in the order of the rows. */
  static List<Message> united(Stream<Message> rows) {
    Map<Long, Message> found = new LinkedHashMap<>();
    rows.forEach(message -> found.merge(message.id(), message, MessageRow::united));
    return List.copyOf(found.values());
  }

  private static Message united(Message left, Message right) {
    NewMessage body = left.body();
    Set<String> recipients = new HashSet<>(body.recipients());
    recipients.addAll(right.body().recipients());
    return new Message(
        left.id(),
        new NewMessage(body.sender(), body.content(), body.priority(), recipients),
        left.createdAt(),
        left.withdrawnAt());
  }
}
