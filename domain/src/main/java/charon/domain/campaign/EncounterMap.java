package charon.domain.campaign;

import charon.domain.encounter.EncounterSetup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the {@code map} folder of a location holds.
 *
 * @param manifest the list of decks, if there is one
 * @param single the map of a location without decks, or whose default deck has no file
 */
public record EncounterMap(Optional<DeckManifest> manifest, Optional<DeckPlan> single) {

  /** No map. */
  public static final EncounterMap NONE = new EncounterMap(Optional.empty(), Optional.empty());

  /** The default deck, if this map has several decks. */
  public Optional<Deck> defaultDeck() {
    return manifest
        .flatMap(DeckManifest::defaultDeck)
        .filter(deck -> deck.plan().isPresent());
  }

  /**
   * The map of the deck that is shown: the wanted one; the default deck if none is wanted, or the
   * wanted one is not listed or has no file; or the only one.
   */
  public Optional<DeckPlan> plan(String wantedDeck) {
    return defaultDeck()
        .flatMap(standard ->
            manifest.flatMap(list -> list.deck(wantedDeck)).flatMap(Deck::plan).or(standard::plan))
        .or(() -> single);
  }

  /** Whether there is anything to draw. */
  public boolean exists() {
    return defaultDeck().isPresent() || single.isPresent();
  }

  /** What an encounter here starts with. */
  public EncounterSetup setup() {
    return defaultDeck()
        .map(deck -> setup(deck.level(), deck.id(), deckIds()))
        .or(() -> single
            .map(plan -> plan.members().text("deck_id"))
            .map(id -> setup(1, id, id.isEmpty() ? Set.of() : Set.of(id))))
        .orElse(EncounterSetup.NO_MAP);
  }

  private EncounterSetup setup(long level, String deckId, Set<String> deckIds) {
    return new EncounterSetup(roomIds(), level, deckId, doorIds(), deckIds);
  }

  /** The maps of all decks that have a file, in the order of the manifest. */
  public List<DeckPlan> plans() {
    return (defaultDeck().isPresent()
            ? manifest.stream().flatMap(m -> m.decks().stream()).flatMap(d -> d.plan().stream())
            : single.stream())
        .toList();
  }

  private Set<String> doorIds() {
    return plans().stream()
        .flatMap(plan -> plan.members().objects("connections").stream())
        .map(door -> door.text("id"))
        .collect(Collectors.toSet());
  }

  /** Those that can be drawn. */
  private Set<String> deckIds() {
    return manifest.stream()
        .flatMap(list -> list.decks().stream())
        .filter(deck -> deck.plan().isPresent())
        .map(Deck::id)
        .collect(Collectors.toSet());
  }

  private List<String> roomIds() {
    return plans().stream().flatMap(plan -> plan.roomIds().stream()).distinct().toList();
  }
}
