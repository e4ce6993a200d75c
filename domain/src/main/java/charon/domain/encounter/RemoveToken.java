package charon.domain.encounter;

/**
 * Takes a token off the map.
 *
 * @param id the token
 */
public record RemoveToken(TokenId id) implements EncounterCommand {

  @Override
  public Encounter applyTo(Encounter current) {
    current.token(id); // refuses an unknown one
    return current.withoutToken(id);
  }
}
