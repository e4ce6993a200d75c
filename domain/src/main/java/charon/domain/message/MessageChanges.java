package charon.domain.message;

import java.util.List;

/**
 * What becomes of the messages to the crew in one go. Immutable.
 *
 * @param sent new ones, in the order in which they are said
 * @param withdrawn those that nobody is to read any more
 */
public record MessageChanges(List<NewMessage> sent, List<Message> withdrawn) {

  /** Copies the lists. */
  public MessageChanges {
    sent = List.copyOf(sent);
    withdrawn = List.copyOf(withdrawn);
  }

  /** Nothing but new ones. */
  public static MessageChanges sending(List<NewMessage> sent) {
    return new MessageChanges(sent, List.of());
  }
}
