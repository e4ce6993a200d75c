package charon.application.conversation;

import charon.domain.InvalidValueException;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leaves room in every queue: for other players, and for the game master. Thread-safe. Who has asked
 * is not kept on disk: after a restart, what waits counts for nobody in particular.
 */
final class QuestionShares {

  /** How many answers to one asker may wait in a channel, counting those in the making. */
  static final int OF_ONE = 50;

  /** How many places of a queue players leave to the game master. */
  static final int OF_GAME_MASTER = 10;

  private final Map<Channel, Map<PendingId, String>> askers = new ConcurrentHashMap<>();

  /**
   * Takes a place in a queue.
   *
   * @param current the conversation as it is
   * @throws InvalidValueException if there is no room
   */
  void take(Channel channel, Conversation current, PendingId place, String asker) {
    if (current.queue().size() + current.awaited().size()
        >= Conversation.MAX_QUEUE - OF_GAME_MASTER) {
      throw new InvalidValueException("The last " + OF_GAME_MASTER + " of "
          + Conversation.MAX_QUEUE
          + " responses that may wait for approval in a channel are the game master's");
    }
    askers.compute(channel, (same, before) -> {
      Map<PendingId, String> waiting = before == null ? new HashMap<>() : new HashMap<>(before);
      waiting.keySet().retainAll(waitingIn(current));
      if (waiting.values().stream().filter(asker::equals).count() >= OF_ONE) {
        throw new InvalidValueException("At most " + OF_ONE
            + " responses to questions from one address may wait for approval in a channel");
      }
      waiting.put(place, asker);
      return waiting;
    });
  }

  private static Set<PendingId> waitingIn(Conversation current) {
    Set<PendingId> ids = new HashSet<>(current.awaited());
    current.queue().stream().map(PendingResponse::id).forEach(ids::add);
    return ids;
  }
}
