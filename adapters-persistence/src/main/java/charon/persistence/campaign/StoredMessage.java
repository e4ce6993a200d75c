package charon.persistence.campaign;

import charon.domain.Attributes;
import charon.persistence.campaign.yaml.YamlTime;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import charon.persistence.campaign.yaml.YamlValue.Scalar;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of a comm terminal.
 *
 * @param fileName the file's name
 * @param content the file
 * @param time when it was sent; null if that is not known
 */
record StoredMessage(
    String fileName, MarkdownFile content, @Nullable YamlTime time) {

  private static final String TIMESTAMP = "timestamp";
  private static final String FILE_NAME = "filename";

  static StoredMessage of(String fileName, MarkdownFile content) {
    Object stamp = content.members().member(TIMESTAMP).orElse(null) instanceof Scalar scalar
        ? scalar.value()
        : null;
    YamlTime time = stamp instanceof String text ? YamlTime.ofText(text).orElse(null) : null;
    return new StoredMessage(fileName, content, stamp instanceof YamlTime given ? given : time);
  }

  /** The messages as clients receive them: oldest first, otherwise in the order given. */
  static List<Attributes> sorted(List<Filed> messages) {
    return messages.stream().sorted(Filed.OLDEST_FIRST).map(Filed::members).toList();
  }

  /** The message as clients receive it in a folder. */
  Filed filed(String folder, @Nullable Object contact) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("message_id", valueOr("message_id", valueOr(FILE_NAME, fileName)));
    members.put("subject", valueOr("subject", ""));
    members.put("from", valueOr("from", ""));
    members.put("to", valueOr("to", ""));
    members.put("content", valueOr("content", content.text()));
    members.put(TIMESTAMP, time == null ? valueOr(TIMESTAMP, null) : time.iso());
    members.put("priority", valueOr("priority", "NORMAL"));
    members.put("read", valueOr("read", true));
    members.put("folder", folder);
    members.put("contact", contact);
    members.put("conversation_id", valueOr("conversation_id", ""));
    members.put("in_reply_to", valueOr("in_reply_to", ""));
    return new Filed(new Attributes(members), Optional.ofNullable(time).map(YamlTime::instant));
  }

  /** A member of the front matter, be it null; the other value if it is missing. */
  @Nullable
  Object valueOr(String member, @Nullable Object otherwise) {
    Mapping members = content.members();
    return members.member(member).isPresent() ? members.member(member).get().json() : otherwise;
  }

  /** The texts in a member: itself, or its items if it is a list. */
  List<String> texts(String member) {
    Object value = valueOr(member, null);
    List<?> items = value instanceof List<?> list ? list : Collections.singletonList(value);
    return items.stream().filter(Objects::nonNull).map(Object::toString).toList();
  }

  /**
   * A message in a folder.
   *
   * @param members what clients receive
   * @param sent when it was sent, if that is known
   */
  record Filed(Attributes members, Optional<Instant> sent) {

    /** No timestamp at all, then texts that are no time, then times. */
    private static final Comparator<Filed> OLDEST_FIRST = Comparator.comparing(Filed::rank)
        .thenComparing(message -> message.sent().isPresent() ? "" : message.stampText())
        .thenComparing(message -> message.sent().orElse(Instant.EPOCH));

    private int rank() {
      return sent.isPresent() ? 2 : members.get(TIMESTAMP).isPresent() ? 1 : 0;
    }

    private String stampText() {
      return members.text(TIMESTAMP);
    }
  }
}
