package charon.persistence.sqlite;

import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.conversation.Speaker;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Rows that belong to a channel, in an order of their own.
 *
 * @param <T> what a row holds
 */
final class ConversationRows<T> {

  /** What was said. */
  static final ConversationRows<ConversationMessage> MESSAGES = new ConversationRows<>(
      "conversation_message",
      List.of("speaker", "content", "said_at"),
      (row, context) -> new ConversationMessage(
          row.getString("id"),
          Speaker.valueOf(row.getString("speaker")),
          row.getString("content"),
          Timestamps.toInstant(row.getLong("said_at"))),
      message -> Map.of(
          "id", message.id(),
          "speaker", message.speaker().name(),
          "content", message.content(),
          "said_at", Timestamps.of(message.at())));

  /** Answers that wait for approval. */
  static final ConversationRows<PendingResponse> QUEUE = new ConversationRows<>(
      "pending_response",
      List.of("query_id", "query", "response", "answered_at"),
      (row, context) -> new PendingResponse(
          new PendingId(row.getString("id")),
          row.getString("query_id"),
          row.getString("query"),
          row.getString("response"),
          Timestamps.toInstant(row.getLong("answered_at"))),
      entry -> Map.of(
          "id", entry.id().value(),
          "query_id", entry.queryId(),
          "query", entry.query(),
          "response", entry.response(),
          "answered_at", Timestamps.of(entry.at())));

  private final String table;
  private final String insert;
  private final RowMapper<T> fromRow;
  private final Function<T, Map<String, Object>> toRow;

  private ConversationRows(
      String table,
      List<String> columns,
      RowMapper<T> fromRow,
      Function<T, Map<String, Object>> toRow) {
    this.table = table;
    this.insert = "insert into " + table + " (channel, id, " + String.join(", ", columns)
        + ") values (:channel, :id, :" + String.join(", :", columns) + ")";
    this.fromRow = fromRow;
    this.toRow = toRow;
  }

  /** The rows of a channel. */
  List<T> of(Handle handle, String channel) {
    return handle
        .createQuery("select * from " + table + " where channel = :channel order by position")
        .bind("channel", channel)
        .map(fromRow)
        .list();
  }

  /** Makes these the rows of a channel. Writes only what is new, by id. */
  void replace(Handle handle, String channel, List<T> items) {
    Set<String> there = new HashSet<>(handle
        .createQuery("select id from " + table + " where channel = :channel")
        .bind("channel", channel)
        .mapTo(String.class)
        .list());
    List<Map<String, Object>> wanted = items.stream().map(toRow).toList();
    Set<Object> ids = wanted.stream().map(row -> row.get("id")).collect(Collectors.toSet());
    run(
        handle,
        "delete from " + table + " where channel = :channel and id = :id",
        channel,
        there.stream()
            .filter(id -> !ids.contains(id))
            .map(id -> Map.<String, Object>of("id", id))
            .toList());
    run(
        handle,
        insert,
        channel,
        wanted.stream()
            .filter(row -> !there.contains(String.valueOf(row.get("id"))))
            .toList());
  }

  private static void run(
      Handle handle, String statement, String channel, List<Map<String, Object>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedBatch batch = handle.prepareBatch(statement)) {
      rows.forEach(row -> batch.bind("channel", channel).bindMap(row).add());
      batch.execute();
    }
  }
}
