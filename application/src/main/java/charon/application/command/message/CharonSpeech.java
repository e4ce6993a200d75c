package charon.application.command.message;

import charon.application.command.word.Speech;
import charon.application.command.word.Voices;
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
  public void require(Voices voices) {
    voices.moderate().requireRoom(on);
  }

  @Override
  public Object say(Voices voices, boolean anew) {
    return anew ? voices.moderate().begin(on, content) : voices.moderate().send(on, content);
  }
}
