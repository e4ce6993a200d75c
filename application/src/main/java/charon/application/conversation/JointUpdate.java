package charon.application.conversation;

import charon.application.port.out.ConversationRepository;
import charon.application.port.out.StoredConversation;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.message.MessageChanges;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;

/**
 * A change of several conversations that goes to storage in one piece.
 *
 * @param kept the conversations in memory
 * @param succession how they follow on what was before
 * @param repository storage
 */
record JointUpdate(
    ConcurrentMap<Channel, StoredConversation> kept,
    Succession succession,
    ConversationRepository repository) {

  /** A conversation as it was found; empty: there was none. */
  private record Step(Optional<StoredConversation> before, StoredConversation after) {}

  /**
   * Writes the change, and then has readers see it. Nobody else may change these conversations meanwhile,
   * except by clearing them at once: that comes after this, then.
   *
   * @return the ids of the messages
   */
  List<Long> save(
      Map<Channel, UnaryOperator<Conversation>> changes, MessageChanges messages, Instant now) {
    Map<Channel, Step> steps = new LinkedHashMap<>();
    changes.forEach((channel, change) -> steps.put(channel, step(channel, change)));
    List<Long> ids = repository.saveAll(
        steps.values().stream().map(step -> Succession.settled(step.after())).toList(),
        messages,
        now);
    steps.forEach(this::show);
    return ids;
  }

  private Step step(Channel channel, UnaryOperator<Conversation> change) {
    Optional<StoredConversation> before = Optional.ofNullable(kept.get(channel));
    Optional<StoredConversation> alive = before.filter(succession::isAlive);
    Conversation current = alive.map(StoredConversation::conversation).orElse(Conversation.EMPTY);
    return new Step(before, succession.next(alive, channel, change.apply(current)));
  }

  private void show(Channel channel, Step step) {
    if (step.before().isPresent()) {
      kept.replace(channel, step.before().get(), step.after());
    } else {
      kept.putIfAbsent(channel, step.after());
    }
  }
}
