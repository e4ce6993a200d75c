package charon.application.port.in;

import charon.domain.conversation.Channel;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The game master decides what the ship's computer says. Thread-safe; reading never waits, changes
 * wait for storage and are on disk when the call returns.
 */
public interface ModerateConversationUseCase {

  /** Something that is said. */
  sealed interface Saying permits ToTheCrew, Withdrawal, AsTheComputer {}

  /** A message to the crew, whose recipients are known. */
  record ToTheCrew(NewMessage message) implements Saying {}

  /** A message to the crew is taken out of sight. */
  record Withdrawal(Message message) implements Saying {}

  /**
   * Something that the ship's computer says.
   *
   * @param anew whether the channel's conversation begins with it
   */
  record AsTheComputer(Channel channel, String content, boolean anew) implements Saying {}

  /** {@code default}, {@code bridge}, then the others in the order in which they became known. */
  List<ChannelSummary> channels();

  /** The answers that wait for approval on a channel, oldest first. */
  List<PendingResponse> pending(Channel channel);

  /**
   * Says an answer that waits. Of simultaneous calls for one answer exactly one succeeds.
   *
   * @param modifiedContent what to say instead; may be an empty text
   * @throws charon.domain.NotFoundException if no such answer waits on the channel
   */
  void approve(Channel channel, PendingId id, Optional<String> modifiedContent);

  /**
   * Drops an answer that waits.
   *
   * @throws charon.domain.NotFoundException if no such answer waits on the channel
   */
  void reject(Channel channel, PendingId id);

  /**
   * Says something as the ship's computer.
   *
   * @return the message's id
   * @throws charon.domain.RefusedException if there are too many channels
   */
  String send(Channel channel, String content);

  /**
   * Says several things, in their order and in one go: all of them, or none.
   *
   * @return the messages' ids: of those to the crew numbers, of the others texts
   * @throws charon.domain.RefusedException if there are too many channels
   */
  List<Object> sayAll(List<Saying> sayings);

  /**
   * Finds out whether something can be said on a channel.
   *
   * @throws charon.domain.RefusedException if there are too many channels
   */
  void requireRoom(Channel channel);

  /**
   * Has an answer thought of. Does not wait for it.
   *
   * @param contextOverride more for the answer to go by
   * @return the answer, which now waits for approval, unless the channel was cleared meanwhile
   * @throws charon.domain.RefusedException if too many answers wait, or there are too many channels
   */
  CompletionStage<PendingResponse> generate(
      Channel channel, String prompt, Optional<String> contextOverride);

  /** Notes that all messages of a channel have been seen. */
  void markRead(Channel channel);

  /**
   * Empties a channel: messages, answers that wait, and how far they were read. An answer that is
   * still being thought of is dropped when it comes.
   */
  void clear(Channel channel);
}
