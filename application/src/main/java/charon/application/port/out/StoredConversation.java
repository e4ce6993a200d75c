package charon.application.port.out;

import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import java.time.Instant;

/**
 * A conversation as it is kept.
 *
 * @param channel the channel
 * @param rank grows with the order in which channels became known; 0: nothing was ever said
 * @param conversation the conversation
 * @param changedAt when it was changed last
 */
public record StoredConversation(
    Channel channel, long rank, Conversation conversation, Instant changedAt) {

  /**
   * Checks the rank.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public StoredConversation {
    if (rank < 0) {
      throw new IllegalArgumentException("rank: " + rank + " (expected: not negative)");
    }
  }
}
