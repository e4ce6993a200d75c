package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.encounter.Encounter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The map of an encounter without its hidden rooms and decks.
 *
 * @param map the map as the campaign has it
 * @param encounter says what is hidden
 */
record MapFog(EncounterMap map, Encounter encounter) {

  /** The map as players may see it; none as long as nothing of it is shown. */
  EncounterMap forPlayers() {
    if (map.defaultDeck().isPresent()) {
      return decks(map.manifest().orElseThrow());
    }
    return map.single()
        .filter(plan -> DeckFog.isKnown(plan, encounter))
        .map(plan -> new EncounterMap(
            Optional.empty(),
            Optional.of(
                DeckFog.of(plan, encounter, Ways.of(map, encounter, Set.of())).forPlayers())))
        .orElse(EncounterMap.NONE);
  }

  private EncounterMap decks(DeckManifest manifest) {
    Set<String> hidden = manifest.decks().stream()
        .filter(deck -> !isKnown(deck))
        .map(Deck::id)
        .collect(Collectors.toSet());
    Ways ways = Ways.of(map, encounter, hidden);
    List<Deck> shown = manifest.decks().stream()
        .filter(this::isKnown)
        .map(deck -> forPlayers(deck, ways))
        .toList();
    return shown.isEmpty()
        ? EncounterMap.NONE
        : new EncounterMap(
            Optional.of(new DeckManifest(members(manifest, shown), shown)), Optional.empty());
  }

  private Deck forPlayers(Deck deck, Ways ways) {
    return new Deck(
        deck.id(),
        GmMembers.removedFrom(deck.entry()),
        deck.plan().map(plan -> DeckFog.of(plan, encounter, ways).forPlayers()));
  }

  private boolean hidesAny() {
    return map.manifest().stream()
        .flatMap(list -> list.decks().stream())
        .anyMatch(deck -> !isKnown(deck) || deck.plan().stream().anyMatch(this::hidesRooms));
  }

  private boolean hidesRooms(DeckPlan plan) {
    return !plan.roomIds().stream().allMatch(encounter::isVisible);
  }

  /** A deck without a file shows nothing, so there is nothing to know of it. */
  private boolean isKnown(Deck deck) {
    return deck.plan().filter(plan -> DeckFog.isKnown(plan, encounter)).isPresent();
  }

  private Attributes members(DeckManifest manifest, List<Deck> shown) {
    Attributes about = GmMembers.removedFrom(manifest.members());
    return (hidesAny() ? ManifestFog.of(map, encounter, shown).forPlayers(about) : about)
        .with("decks", shown.stream().map(Deck::entry).toList())
        .with("total_decks", shown.size());
  }
}
