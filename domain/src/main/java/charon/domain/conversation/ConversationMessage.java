package charon.domain.conversation;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that was said in a conversation.
 *
 * @param id opaque, unique, not empty
 * @param speaker who said it
 * @param content what was said; may be empty
 * @param at when it was said
 */
public record ConversationMessage(String id, Speaker speaker, String content, Instant at) {

  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public ConversationMessage {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("id: '' (expected: not empty)");
    }
    Objects.requireNonNull(speaker, "speaker");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(at, "at");
  }
}
