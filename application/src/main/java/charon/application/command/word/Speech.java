package charon.application.command.word;

import charon.application.port.in.ModerateConversationUseCase.Saying;
import charon.domain.conversation.Channel;
import java.util.Optional;

/** Something that is said, and is no part of the view. Immutable. */
public interface Speech {

  /** On which channel of the ship's computer; empty: to the crew. */
  Optional<Channel> channel();

  /**
   * Finds out whether it could be said, and what exactly that is. May wait for storage.
   *
   * @return the same, as it can be {@linkplain #saying said among other things}
   * @throws charon.domain.RefusedException if it cannot be said
   */
  Speech prepared(Hearers hearers);

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
