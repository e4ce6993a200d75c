package charon.domain.message;

import charon.domain.InvalidValueException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A message that is about to be sent.
 *
 * @param sender who it is from, as shown
 * @param content the text; not blank
 * @param priority how urgent it is
 * @param recipients names of the users it is for, in the order they were given; empty: everybody
 */
public record NewMessage(String sender, String content, Priority priority, Set<String> recipients) {

  /**
   * Copies and checks.
   *
   * @throws InvalidValueException if there is no content
   */
  public NewMessage {
    recipients = Collections.unmodifiableSet(new LinkedHashSet<>(recipients));
    if (content.isBlank()) {
      throw new InvalidValueException("Message content is required");
    }
  }

  /** Whether it is not for everybody. */
  public boolean isPrivate() {
    return !recipients.isEmpty();
  }

  /**
   * Insists on recipients that there are.
   *
   * @param users names of those to whom something can be sent
   * @throws InvalidValueException if there is another among the recipients
   */
  public void requireRecipientsAmong(Set<String> users) {
    int index = 0;
    for (String recipient : recipients) {
      if (!users.contains(recipient)) {
        throw new InvalidValueException(
            "recipients[" + index + "]: there is no user '" + recipient + "'");
      }
      index++;
    }
  }
}
