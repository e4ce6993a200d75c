package charon.persistence.archive;

import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Messages in the file of a table. */
final class MessageJson {

  private static final String WITHDRAWN = "withdrawn";

  private MessageJson() {}

  static ObjectNode of(Message message) {
    NewMessage body = message.body();
    ObjectNode tree = TableFile.JSON
        .createObjectNode()
        .put("id", message.id())
        .put("at", message.createdAt().toString())
        .put("sender", body.sender())
        .put("content", body.content())
        .put("priority", body.priority().name().toLowerCase(Locale.ROOT));
    ArrayNode recipients = tree.putArray("recipients");
    body.recipients().forEach(recipients::add);
    message.withdrawnAt().ifPresent(at -> tree.put(WITHDRAWN, at.toString()));
    return tree;
  }

  static Message message(Members from) {
    String sender = from.text("sender");
    Priority priority = from.oneOf("priority", Priority.class);
    Set<String> recipients = from.texts("recipients");
    NewMessage body = from.checked(
        "content", () -> new NewMessage(sender, from.text("content"), priority, recipients));
    Message message = new Message(
        from.number("id", 1),
        body,
        from.time("at"),
        from.has(WITHDRAWN) ? Optional.of(from.time(WITHDRAWN)) : Optional.empty());
    from.requireNoOthers();
    return message;
  }
}
