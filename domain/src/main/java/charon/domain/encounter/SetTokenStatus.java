package charon.domain.encounter;

import java.util.List;

/**
 * Replaces the conditions of a token.
 *
 * @param id the token
 * @param status all its conditions from now on
 */
public record SetTokenStatus(TokenId id, List<TokenStatus> status) implements EncounterCommand {

  public SetTokenStatus {
    status = List.copyOf(status);
  }

  @Override
  public Encounter applyTo(Encounter current) {
    return current.withToken(id, current.token(id).withStatus(status));
  }
}
