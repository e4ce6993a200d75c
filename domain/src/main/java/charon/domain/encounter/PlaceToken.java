package charon.domain.encounter;

/**
 * Puts a new token on the map.
 *
 * @param id an id that no token has
 * @param token the token
 */
public record PlaceToken(TokenId id, Token token) implements EncounterCommand {

  @Override
  public Encounter applyTo(Encounter current) {
    return current.withToken(id, token);
  }
}
