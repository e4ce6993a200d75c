package charon.application.command.message;

import charon.application.command.word.Hearers;
import charon.application.command.word.Said;
import charon.application.command.word.Speech;
import charon.application.command.word.Voices;
import charon.application.port.in.ModerateConversationUseCase.Saying;
import charon.application.port.in.ModerateConversationUseCase.Withdrawal;
import charon.domain.conversation.Channel;
import charon.domain.message.Message;
import java.util.Optional;

/**
 * A message to the crew is withdrawn.
 *
 * @param id of the message
 * @param found the message, once it has been looked up
 */
record WithdrawalSpeech(long id, Optional<Message> found) implements Speech {

  WithdrawalSpeech(long id) {
    this(id, Optional.empty());
  }

  @Override
  public Optional<Channel> channel() {
    return Optional.empty();
  }

  @Override
  public Speech prepared(Hearers hearers) {
    return new WithdrawalSpeech(id, Optional.of(hearers.message(id)));
  }

  @Override
  public Saying saying(boolean anew) {
    return new Withdrawal(found.orElseThrow());
  }

  @Override
  public Said say(Voices voices) {
    return new Said(id, voices.messaging().withdraw(id));
  }
}
