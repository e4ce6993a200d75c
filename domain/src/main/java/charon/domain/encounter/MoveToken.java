package charon.domain.encounter;

import java.util.Optional;

/**
 * Moves a token that is on the map.
 *
 * @param id the token
 * @param to where it goes
 * @param roomId the room it is in from now on; empty: none
 * @param deckId the deck it is on from now on, empty text: on whichever is shown; empty: as before
 */
public record MoveToken(TokenId id, GridPosition to, String roomId, Optional<String> deckId)
    implements EncounterCommand {

  /** Moves it on the deck that it is on. */
  public MoveToken(TokenId id, GridPosition to, String roomId) {
    this(id, to, roomId, Optional.empty());
  }

  @Override
  public Encounter applyTo(Encounter current) {
    Token moved = current.token(id).movedTo(to, roomId);
    return current.withToken(id, deckId.map(moved::onDeck).orElse(moved));
  }
}
