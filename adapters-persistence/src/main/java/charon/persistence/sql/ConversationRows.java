package charon.persistence.sql;

import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.conversation.Speaker;
import charon.domain.table.TableId;
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
 * Rows that belong to a channel of a table, in an order of their own. Thread-safe.
 *
 * @param <T> what a row holds
 */
final class ConversationRows<T> {

  /** What was said. */
  static final ConversationRows<ConversationMessage> MESSAGES = new ConversationRows<>(
      new Statements(
          """
          select id, speaker, content, said_at from conversation_message
           where table_id = :table and channel = :channel order by position""",
          """
          select id from conversation_message
           where table_id = :table and channel = :channel""",
          "delete from conversation_message"
              + " where table_id = :table and channel = :channel and id = :id",
          """
          insert into conversation_message (table_id, channel, id, speaker, content, said_at)
          values (:table, :channel, :id, :speaker, :content, :saidAt)"""),
      (row, context) -> new ConversationMessage(
          row.getString("id"),
          Speaker.valueOf(row.getString("speaker")),
          row.getString("content"),
          Timestamps.toInstant(row.getLong("said_at"))),
      message -> Map.of(
          "id", message.id(),
          "speaker", message.speaker().name(),
          "content", message.content(),
          "saidAt", Timestamps.of(message.at())));

  /** Answers that wait for approval. */
  static final ConversationRows<PendingResponse> QUEUE = new ConversationRows<>(
      new Statements(
          """
          select id, query_id, query, response, answered_at from pending_response
           where table_id = :table and channel = :channel order by position""",
          "select id from pending_response where table_id = :table and channel = :channel",
          "delete from pending_response"
              + " where table_id = :table and channel = :channel and id = :id",
          """
          insert into pending_response
            (table_id, channel, id, query_id, query, response, answered_at)
          values (:table, :channel, :id, :queryId, :query, :response, :answeredAt)"""),
      (row, context) -> new PendingResponse(
          new PendingId(row.getString("id")),
          row.getString("query_id"),
          row.getString("query"),
          row.getString("response"),
          Timestamps.toInstant(row.getLong("answered_at"))),
      entry -> Map.of(
          "id", entry.id().value(),
          "queryId", entry.queryId(),
          "query", entry.query(),
          "response", entry.response(),
          "answeredAt", Timestamps.of(entry.at())));

  private final Statements statements;
  private final RowMapper<T> fromRow;
  private final Function<T, Map<String, Object>> toRow;

  private ConversationRows(
      Statements statements, RowMapper<T> fromRow, Function<T, Map<String, Object>> toRow) {
    this.statements = statements;
    this.fromRow = fromRow;
    this.toRow = toRow;
  }

  /** The rows of a channel. */
  List<T> of(Handle handle, TableId table, String channel) {
    return handle
        .createQuery(statements.select())
        .bind("table", table.value())
        .bind("channel", channel)
        .map(fromRow)
        .list();
  }

  /** Makes these the rows of a channel. Writes only what is new, by id. */
  void replace(Handle handle, TableId table, String channel, List<T> items) {
    Map<String, Object> place = Map.of("table", table.value(), "channel", channel);
    Set<String> there = new HashSet<>(
        handle.createQuery(statements.ids()).bindMap(place).mapTo(String.class).list());
    List<Map<String, Object>> wanted = items.stream().map(toRow).toList();
    Set<Object> ids = wanted.stream().map(row -> row.get("id")).collect(Collectors.toSet());
    List<Map<String, Object>> gone = there.stream()
        .filter(id -> !ids.contains(id))
        .map(id -> Map.<String, Object>of("id", id))
        .toList();
    List<Map<String, Object>> added = wanted.stream()
        .filter(row -> !there.contains(String.valueOf(row.get("id"))))
        .toList();
    run(handle.prepareBatch(statements.delete()), place, gone);
    run(handle.prepareBatch(statements.insert()), place, added);
  }

  private static void run(
      PreparedBatch statement, Map<String, Object> place, List<Map<String, Object>> rows) {
    try (statement) {
      rows.forEach(row -> statement.bindMap(place).bindMap(row).add());
      statement.execute();
    }
  }

  private record Statements(String select, String ids, String delete, String insert) {}
}
