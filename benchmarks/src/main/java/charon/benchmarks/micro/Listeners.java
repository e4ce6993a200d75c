package charon.benchmarks.micro;

import charon.domain.disclosure.Audience;
import java.util.Set;

/** Who listens, and so for whom a change is encoded. */
public enum Listeners {
  /** Nobody: the change alone. */
  NONE,
  /** Displays of the players. */
  PLAYERS_ONLY,
  /** Displays of the players and of the game master. */
  BOTH;

  Set<Audience> audiences() {
    return switch (this) {
      case NONE -> Set.of();
      case PLAYERS_ONLY -> Set.of(Audience.PLAYERS);
      case BOTH -> Set.of(Audience.PLAYERS, Audience.GM);
    };
  }
}
