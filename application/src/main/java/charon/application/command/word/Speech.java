package charon.application.command.word;

import charon.application.port.in.ModerateConversationUseCase.Saying;
import charon.domain.conversation.Channel;
import java.util.Optional;

/** Something that is said, and is no part of the view. Immutable. */
public interface Speech {

  /** On which channel of the ship's computer; empty: to the crew. */
  Optional<Channel> channel();

  /**
   * Finds out whether it could be said. May wait for storage.
   *
   * @throws charon.domain.RefusedException if not
   */
  void require(Hearers hearers);

  /**
   * What is said, among other things.
   *
   * @param anew whether the channel's conversation begins with it
   */
  Saying saying(boolean anew);

  /**
   * Says it alone; on disk when this returns.
   *
   * @throws charon.domain.RefusedException if it cannot be said
   */
  Said say(Voices voices);
}
