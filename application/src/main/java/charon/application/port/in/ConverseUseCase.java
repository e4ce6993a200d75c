package charon.application.port.in;

import charon.domain.conversation.Channel;
import charon.domain.conversation.ConversationMessage;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Players talk with the ship's computer. Thread-safe. */
public interface ConverseUseCase {

  /** What was said on a channel, oldest first. Never waits. */
  List<ConversationMessage> messages(Channel channel);

  /** Whether the last word on a channel is a question to which no answer is due. Never waits. */
  boolean endsUnanswered(Channel channel);

  /**
   * Insists on the mode in which players may ask.
   *
   * @throws charon.domain.ForbiddenException if they may only read
   */
  void requireQueryMode();

  /**
   * Asks. The question is part of the conversation, and on disk, when this returns; it may wait for
   * storage, but not for the answer.
   *
   * @param query the question, not empty
   * @param asker by what askers are told apart: one has a share of the queue, and no more
   * @return done when an answer waits for approval, in the queue or, if the channel was cleared
   *     meanwhile, nowhere
   * @throws charon.domain.RefusedException if players may only read, too many answers wait, or there
   *     are too many channels
   */
  CompletionStage<Submission> submit(Channel channel, String query, String asker);
}
