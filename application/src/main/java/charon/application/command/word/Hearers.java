package charon.application.command.word;

import charon.domain.account.Membership;
import charon.domain.conversation.Channel;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who can hear what is said, found out once for several commands, and only if one of them needs to know.
 * Used by one thread.
 */
public final class Hearers {

  private final Voices voices;
  private @Nullable Set<String> users;

  /** Knows nobody yet. */
  public Hearers(Voices voices) {
    this.voices = voices;
  }

  /**
   * Insists on recipients that there are. May wait for storage.
   *
   * @throws charon.domain.InvalidValueException if there is another
   */
  public void require(NewMessage message) {
    if (!message.recipients().isEmpty()) {
      message.requireRecipientsAmong(users());
    }
  }

  /**
   * Insists on room for a channel.
   *
   * @throws charon.domain.RefusedException if there are too many others
   */
  public void require(Channel channel) {
    voices.moderate().requireRoom(channel);
  }

  /**
   * A message that was sent to the crew. May wait for storage.
   *
   * @throws charon.domain.NotFoundException if there is none with that id
   */
  public Message message(long id) {
    return voices.messaging().message(id);
  }

  private Set<String> users() {
    Set<String> known = users;
    if (known == null) {
      known = voices.messaging().addressees().stream()
          .map(Membership::userName)
          .collect(Collectors.toUnmodifiableSet());
      users = known;
    }
    return known;
  }
}
