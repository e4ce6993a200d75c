package charon.application.command.message;

import charon.application.command.word.Hearers;
import charon.application.command.word.Said;
import charon.application.command.word.Speech;
import charon.application.command.word.Voices;
import charon.application.port.in.ModerateConversationUseCase.Saying;
import charon.application.port.in.ModerateConversationUseCase.ToTheCrew;
import charon.domain.conversation.Channel;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.NewMessage;
import java.util.Optional;

/**
 * A message to the crew.
 *
 * @param message the message
 * @param key under which it is kept once only
 */
record BroadcastSpeech(NewMessage message, Optional<IdempotencyKey> key) implements Speech {

  @Override
  public Optional<Channel> channel() {
    return Optional.empty();
  }

  @Override
  public Speech prepared(Hearers hearers) {
    hearers.require(message);
    return this;
  }

  @Override
  public Saying saying(boolean anew) {
    return new ToTheCrew(message);
  }

  @Override
  public Said say(Voices voices) {
    return key.map(once -> voices.messaging().broadcastOnce(message, once))
        .map(kept -> new Said(kept.id(), kept.isNew()))
        .orElseGet(() -> new Said(voices.messaging().broadcast(message), true));
  }
}
