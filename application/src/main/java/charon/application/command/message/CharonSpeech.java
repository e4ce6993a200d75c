package charon.application.command.message;

import charon.application.command.word.Hearers;
import charon.application.command.word.Said;
import charon.application.command.word.Speech;
import charon.application.command.word.Voices;
import charon.application.port.in.ModerateConversationUseCase.AsTheComputer;
import charon.application.port.in.ModerateConversationUseCase.Saying;
import charon.domain.conversation.Channel;
import java.util.Optional;

/**
 * Something that the ship's computer says.
 *
 * @param on the conversation
 * @param content what
 */
record CharonSpeech(Channel on, String content) implements Speech {

  @Override
  public Optional<Channel> channel() {
    return Optional.of(on);
  }

  @Override
  public Speech prepared(Hearers hearers) {
    hearers.require(on);
    return this;
  }

  @Override
  public Saying saying(boolean anew) {
    return new AsTheComputer(on, content, anew);
  }

  @Override
  public Said say(Voices voices) {
    return new Said(voices.moderate().send(on, content), true);
  }
}
