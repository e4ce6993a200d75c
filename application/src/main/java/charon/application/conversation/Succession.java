package charon.application.conversation;

import charon.application.port.out.StoredConversation;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** How what is kept of a conversation follows on what was kept before, and when it ends. Thread-safe. */
final class Succession {

  private final Clock clock;
  private final Duration idle;
  private final AtomicLong lastRank = new AtomicLong();

  /**
   * Begins with no conversation.
   *
   * @param idle a conversation that was not changed for this long is forgotten
   */
  Succession(Clock clock, Duration idle) {
    this.clock = clock;
    this.idle = idle;
  }

  /** One has been found. */
  void found(StoredConversation stored) {
    lastRank.accumulateAndGet(stored.rank(), Math::max);
  }

  boolean isAlive(StoredConversation stored) {
    return stored.changedAt().plus(idle).isAfter(clock.instant());
  }

  /** Up to when a conversation that is to be forgotten was changed last. */
  Instant forgottenUpTo() {
    return clock.instant().minus(idle);
  }

  StoredConversation next(
      Optional<StoredConversation> before, Channel channel, Conversation after) {
    long rank = before.map(StoredConversation::rank).orElse(0L);
    boolean becomesKnown = rank == 0 && !after.messages().isEmpty();
    return new StoredConversation(
        channel, becomesKnown ? lastRank.incrementAndGet() : rank, after, changedAt(before));
  }

  /** What storage keeps of it. */
  static StoredConversation settled(StoredConversation stored) {
    return new StoredConversation(
        stored.channel(), stored.rank(), stored.conversation().settled(), stored.changedAt());
  }

  /** Never earlier than before: a clock that was set back must not make a conversation look idle. */
  private Instant changedAt(Optional<StoredConversation> before) {
    Instant now = clock.instant();
    return before.map(StoredConversation::changedAt).filter(now::isBefore).orElse(now);
  }
}
