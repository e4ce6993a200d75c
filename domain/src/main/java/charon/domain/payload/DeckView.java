package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.EncounterMap;
import charon.domain.encounter.Encounter;
import java.util.Optional;

/**
 * The encounter map of a location with one of its decks, and the state of the encounter.
 *
 * @param map the map object
 * @param encounter the state; it may be that of an encounter elsewhere
 */
public record DeckView(Attributes map, Encounter encounter) {

  /**
   * Puts the map together; empty if the location has none.
   *
   * @param wantedDeck the deck to show; empty: the encounter's. One that is not known here, or has
   *     no file, means the default deck.
   */
  public static Optional<DeckView> of(EncounterMap map, Encounter encounter, String wantedDeck) {
    String deckId = wantedDeck.isEmpty() ? encounter.deckId() : wantedDeck;
    boolean severalDecks = map.defaultDeck().isPresent();
    return new MapView(map)
        .showing(deckId)
        .map(shown -> severalDecks ? shown.with("slug", "manifest") : shown)
        .map(shown -> new DeckView(shown, encounter));
  }
}
