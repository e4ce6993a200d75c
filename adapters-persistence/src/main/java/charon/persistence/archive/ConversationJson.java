package charon.persistence.archive;

import charon.application.port.out.StoredConversation;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.conversation.Speaker;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Conversations in the file of a table. */
final class ConversationJson {

  private ConversationJson() {}

  static ObjectNode of(StoredConversation stored) {
    Conversation conversation = stored.conversation();
    ObjectNode tree = TableFile.JSON
        .createObjectNode()
        .put("channel", stored.channel().name())
        .put("rank", stored.rank())
        .put("read_marker", conversation.readMarker().orElse(null))
        .put("changed_at", stored.changedAt().toString());
    ArrayNode messages = tree.putArray("messages");
    conversation
        .messages()
        .forEach(message -> messages
            .addObject()
            .put("id", message.id())
            .put("speaker", message.speaker().name().toLowerCase(Locale.ROOT))
            .put("content", message.content())
            .put("at", message.at().toString()));
    ArrayNode queue = tree.putArray("queue");
    conversation
        .queue()
        .forEach(answer -> queue
            .addObject()
            .put("id", answer.id().value())
            .put("query_id", answer.queryId())
            .put("query", answer.query())
            .put("response", answer.response())
            .put("at", answer.at().toString()));
    return tree;
  }

  static StoredConversation conversation(Members from) {
    List<ConversationMessage> messages =
        items(from, "messages", Conversation.MAX_MESSAGES, ConversationJson::message);
    List<PendingResponse> queue =
        items(from, "queue", Conversation.MAX_QUEUE, ConversationJson::answer);
    Optional<String> marker = from.optionalText("read_marker");
    StoredConversation stored = new StoredConversation(
        from.checked("channel", () -> Channel.named(from.text("channel"))),
        from.number("rank", 0),
        new Conversation(messages, queue, Set.of(), marker),
        from.time("changed_at"));
    from.requireNoOthers();
    return stored;
  }

  private static <T> List<T> items(
      Members from, String name, int most, Function<Members, T> reading) {
    List<Members> items = from.objects(name);
    from.require(items.size() <= most, name, items.size() + " (expected: at most " + most + ")");
    Set<String> ids = new HashSet<>();
    items.forEach(item -> item.require(ids.add(item.text("id")), "id", "is there twice"));
    return items.stream().map(reading).toList();
  }

  private static ConversationMessage message(Members from) {
    ConversationMessage message = from.checked(
        "id",
        () -> new ConversationMessage(
            from.text("id"),
            from.oneOf("speaker", Speaker.class),
            from.text("content"),
            from.time("at")));
    from.requireNoOthers();
    return message;
  }

  private static PendingResponse answer(Members from) {
    PendingResponse answer = new PendingResponse(
        new PendingId(from.text("id")),
        from.text("query_id"),
        from.text("query"),
        from.text("response"),
        from.time("at"));
    from.requireNoOthers();
    return answer;
  }
}
