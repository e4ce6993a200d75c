package charon.domain.disclosure;

/**
 * What each audience may know at one moment. While a blackout is on, players know what they would of
 * a fresh table at which nothing was said, with the blackout; and how ship and crew are, as that is not
 * part of what is shown.
 *
 * @param fog what players may know at any moment
 * @param gm the game master
 * @param players everybody else
 */
public record Disclosures(Fog fog, Disclosure gm, Disclosure players) {

  /** Finds out who may know what. */
  public static Disclosures of(Sight sight, Fog fog) {
    return new Disclosures(
        fog, Disclosure.toGm(sight.view(), sight.campaign().whole()), toPlayers(sight, fog));
  }

  private static Disclosure toPlayers(Sight sight, Fog fog) {
    Disclosure seen = fog.toPlayers(sight.ofPlayers());
    return sight.view().blackout().isPresent()
        ? seen.inTheDark(Disclosure.Overrides.of(sight.view()))
        : seen;
  }

  /** The same by another sight. */
  public Disclosures next(Sight sight) {
    return of(sight, fog);
  }

  /** Whether players know all that the game master knows, and always will of this view. */
  public boolean areTheSame() {
    return players.audience() == Audience.GM
        && gm.view().blackout().isEmpty()
        && gm.view().encounter().equals(players.view().encounter())
        && gm.view().things().equals(players.view().things());
  }

  /** What an audience may know. */
  public Disclosure to(Audience audience) {
    return switch (audience) {
      case GM -> gm;
      case PLAYERS -> players;
    };
  }
}
