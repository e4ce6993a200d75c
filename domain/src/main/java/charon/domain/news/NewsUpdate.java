package charon.domain.news;

import charon.domain.disclosure.Audience;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is newest. It can only be read as an audience, or one player, may know it.
 *
 * @param gm for the game master, who may read everything
 * @param players for everybody else
 * @param personal by the name of a user, id of the newest message that is not for everybody
 * @param personalWithdrawn by the name of a user, what grows with every such message that is withdrawn
 */
public record NewsUpdate(
    News gm, News players, Map<String, Long> personal, Map<String, Long> personalWithdrawn) {

  /** Copies the maps. */
  public NewsUpdate {
    personal = Map.copyOf(personal);
    personalWithdrawn = Map.copyOf(personalWithdrawn);
  }

  /** Nothing was withdrawn that is not for everybody. */
  public NewsUpdate(News gm, News players, Map<String, Long> personal) {
    this(gm, players, personal, Map.of());
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
    return players.withOwn(
        personal.getOrDefault(name, 0L), personalWithdrawn.getOrDefault(name, 0L));
  }

  /** What players may know who know of more than all others do, by name. */
  public Map<String, News> ofPlayers() {
    Map<String, News> own = new HashMap<>();
    Stream.of(personal.keySet(), personalWithdrawn.keySet())
        .flatMap(Set::stream)
        .forEach(name -> own.put(name, seenByPlayer(name)));
    own.values().removeIf(players::equals);
    return own;
  }
}
