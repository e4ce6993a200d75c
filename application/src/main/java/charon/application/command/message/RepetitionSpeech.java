package charon.application.command.message;

import charon.application.command.word.Hearers;
import charon.application.command.word.Said;
import charon.application.command.word.Speech;
import charon.application.command.word.Voices;
import charon.application.port.in.ModerateConversationUseCase.Saying;
import charon.domain.conversation.Channel;
import charon.domain.message.IdempotencyKey;
import java.util.Optional;

/**
 * A message to the crew is sent once more. It becomes a message like any other as soon as it has been
 * looked up.
 *
 * @param id of the message that is repeated
 * @param key under which the new one is kept once only
 */
record RepetitionSpeech(long id, Optional<IdempotencyKey> key) implements Speech {

  @Override
  public Optional<Channel> channel() {
    return Optional.empty();
  }

  @Override
  public Speech prepared(Hearers hearers) {
    return new BroadcastSpeech(hearers.message(id).body(), key).prepared(hearers);
  }

  @Override
  public Saying saying(boolean anew) {
    throw new IllegalStateException("message " + id + ": not looked up (expected: prepared)");
  }

  @Override
  public Said say(Voices voices) {
    return new BroadcastSpeech(voices.messaging().message(id).body(), key).say(voices);
  }
}
