package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.EncounterMap;
import charon.domain.encounter.Encounter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rooms of all decks of a location, and the state of the encounter.
 *
 * @param manifest all members of the list of decks; empty if the location has a single map
 * @param decks those that have a file, the lowest level first
 * @param encounter the state; it may be that of an encounter elsewhere
 */
public record AllDecks(Optional<Attributes> manifest, List<DeckRooms> decks, Encounter encounter) {

  public AllDecks {
    decks = List.copyOf(decks);
  }

  /** Puts the decks together; empty if the location has no map. */
  public static Optional<AllDecks> of(EncounterMap map, Encounter encounter) {
    return map.manifest()
        .filter(manifest -> map.defaultDeck().isPresent())
        .map(manifest -> new AllDecks(Optional.of(manifest.members()), decks(manifest), encounter))
        .or(() -> map.single()
            .map(plan ->
                new AllDecks(Optional.empty(), List.of(DeckRooms.ofSingle(plan)), encounter)));
  }

  private static List<DeckRooms> decks(DeckManifest manifest) {
    return manifest.decks().stream()
        .flatMap(deck -> deck.plan().map(plan -> DeckRooms.of(deck, plan)).stream())
        .sorted(Comparator.comparing(DeckRooms::height))
        .toList();
  }
}
