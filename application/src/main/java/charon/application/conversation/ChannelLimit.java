package charon.application.conversation;

import charon.application.port.out.StoredConversation;
import charon.domain.InvalidValueException;
import charon.domain.conversation.Channel;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How many channels there may be. Thread-safe; exact while those that make channels take turns.
 */
final class ChannelLimit {

  private static final Comparator<StoredConversation> LONGEST_IDLE_FIRST =
      Comparator.comparing(StoredConversation::changedAt);

  /** The channels of the views: strangers who fill the list must not keep them out. */
  private static final Set<Channel> ALWAYS_ALLOWED =
      Set.of(Channel.DEFAULT, Channel.BRIDGE, Channel.STORY);

  private final Map<Channel, StoredConversation> kept;
  private final Predicate<StoredConversation> isAlive;

  /** Counts what is kept, which may change at any time. */
  ChannelLimit(Map<Channel, StoredConversation> kept, Predicate<StoredConversation> isAlive) {
    this.kept = kept;
    this.isAlive = isAlive;
  }

  /** Whether another has to go before those of these channels can come that are not there. */
  boolean isReachedFor(Set<Channel> channels) {
    long more = channels.stream()
        .filter(channel -> !ALWAYS_ALLOWED.contains(channel) && !kept.containsKey(channel))
        .count();
    return more > 0 && limited().count() + more > ConversationStore.MAX_CHANNELS;
  }

  /**
   * Finds out whether there is room for a channel, or could be made.
   *
   * @throws InvalidValueException if not
   */
  void require(Channel channel) {
    if (isReachedFor(Set.of(channel))) {
      unused(Set.of(channel));
    }
  }

  /**
   * One that nobody misses.
   *
   * @param wanted those for which room is made
   * @throws InvalidValueException if there is none
   */
  StoredConversation unused(Set<Channel> wanted) {
    return limited()
        .filter(stored -> !wanted.contains(stored.channel()))
        .filter(stored -> !isAlive.test(stored) || stored.conversation().isEmpty())
        .min(LONGEST_IDLE_FIRST)
        .orElseThrow(() -> new InvalidValueException("There may be at most "
            + ConversationStore.MAX_CHANNELS + " channels: clear one to make room"));
  }

  private Stream<StoredConversation> limited() {
    return kept.values().stream().filter(stored -> !ALWAYS_ALLOWED.contains(stored.channel()));
  }
}
