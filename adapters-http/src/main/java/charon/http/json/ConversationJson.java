package charon.http.json;

import charon.application.port.in.ChannelSummary;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How conversations look on the wire. */
public final class ConversationJson {

  private ConversationJson() {}

  /** Messages, in their order. */
  public static List<Map<String, Object>> messages(List<ConversationMessage> messages) {
    return messages.stream().map(ConversationJson::message).toList();
  }

  /** Answers that wait for approval, in their order. */
  public static List<Map<String, Object>> queue(List<PendingResponse> queue) {
    return queue.stream().map(ConversationJson::pending).toList();
  }

  /** Channels, in their order. */
  public static List<Map<String, @Nullable Object>> channels(List<ChannelSummary> channels) {
    return channels.stream().map(ConversationJson::channel).toList();
  }

  private static Map<String, Object> message(ConversationMessage message) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("message_id", message.id());
    members.put("role", message.speaker().name().toLowerCase(Locale.ROOT));
    members.put("content", message.content());
    members.put("timestamp", message.at().toString()); // ISO 8601, in UTC
    members.put("pending_approval", false);
    return members;
  }

  private static Map<String, Object> pending(PendingResponse entry) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("pending_id", entry.id().value());
    members.put("query_id", entry.queryId());
    members.put("query", entry.query());
    members.put("response", entry.response());
    members.put("timestamp", entry.at().toString());
    return members;
  }

  private static Map<String, @Nullable Object> channel(ChannelSummary summary) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("channel", summary.channel().name());
    members.put("message_count", summary.messageCount());
    members.put("unread_count", summary.unreadCount());
    members.put(
        "last_message", summary.lastMessage().map(ConversationJson::message).orElse(null));
    return members;
  }
}
