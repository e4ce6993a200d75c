package charon.application.command.word;

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
  void require(Voices voices);

  /**
   * Says it; on disk when this returns.
   *
   * @param anew whether the channel's conversation begins with it
   * @return the message's id, a number or a text
   * @throws charon.domain.RefusedException if it cannot be said
   */
  Object say(Voices voices, boolean anew);
}
