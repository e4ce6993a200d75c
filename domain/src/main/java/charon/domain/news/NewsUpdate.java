package charon.domain.news;

import charon.domain.disclosure.Audience;
import java.util.Map;

/**
 * What is newest. It can only be read as an audience, or one player, may know it.
 *
 * @param gm for the game master, who may read everything
 * @param players for everybody else
 * @param personal by the name of a user, id of the newest message that is not for everybody
 */
public record NewsUpdate(News gm, News players, Map<String, Long> personal) {

  /** Copies the map. */
  public NewsUpdate {
    personal = Map.copyOf(personal);
  }

  /** What an audience may know. */
  public News seenBy(Audience audience) {
    return switch (audience) {
      case GM -> gm;
      case PLAYERS -> players;
    };
  }

  /** What a player may know who is logged in. */
  public News seenByPlayer(String name) {
    return players.withMessage(personal.getOrDefault(name, 0L));
  }
}
