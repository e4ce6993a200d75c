package charon.domain.disclosure;

/**
 * What each audience may know at one moment.
 *
 * @param fog what players may know at any moment
 * @param gm the game master
 * @param players everybody else
 */
public record Disclosures(Fog fog, Disclosure gm, Disclosure players) {

  /** Finds out who may know what. */
  public static Disclosures of(Sight sight, Fog fog) {
    return new Disclosures(
        fog, Disclosure.toGm(sight.view(), sight.campaign().whole()), fog.toPlayers(sight));
  }

  /** The same by another sight. */
  public Disclosures next(Sight sight) {
    return of(sight, fog);
  }

  /** Whether players know all that the game master knows. */
  public boolean areTheSame() {
    return players.audience() == Audience.GM;
  }

  /** What an audience may know. */
  public Disclosure to(Audience audience) {
    return switch (audience) {
      case GM -> gm;
      case PLAYERS -> players;
    };
  }
}
