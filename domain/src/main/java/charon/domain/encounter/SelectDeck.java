package charon.domain.encounter;

/**
 * Shows another deck; rooms stay as they are.
 *
 * @param level the deck's number
 * @param deckId the deck's id; empty: the map's default deck
 */
public record SelectDeck(long level, String deckId) implements EncounterCommand {

  @Override
  public Encounter applyTo(Encounter current) {
    return current.withDeck(level, deckId);
  }
}
