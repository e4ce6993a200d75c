package charon.domain.encounter;

/**
 * Moves a token that is on the map.
 *
 * @param id the token
 * @param to where it goes
 * @param roomId the room it is in from now on; empty: none
 */
public record MoveToken(TokenId id, GridPosition to, String roomId) implements EncounterCommand {

  @Override
  public Encounter applyTo(Encounter current) {
    return current.withToken(id, current.token(id).movedTo(to, roomId));
  }
}
