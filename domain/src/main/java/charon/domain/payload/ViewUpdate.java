package charon.domain.payload;

import charon.domain.disclosure.Audience;

/**
 * A change of the view. It can only be read as an audience sees it.
 *
 * @param gm for the game master
 * @param players for everybody else; as before, revision included, if the change is hidden
 */
public record ViewUpdate(AudienceUpdate gm, AudienceUpdate players) {

  /** The change as an audience sees it. */
  public AudienceUpdate seenBy(Audience audience) {
    return switch (audience) {
      case GM -> gm;
      case PLAYERS -> players;
    };
  }
}
