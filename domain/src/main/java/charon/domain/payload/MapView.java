package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the map object together: a single deck, or a manifest with one of its decks.
 *
 * @param map what the location has
 */
record MapView(EncounterMap map) {

  /** The map object; empty if the location has no map. An empty deck id means the default deck. */
  Optional<Attributes> showing(String deckId) {
    return map.defaultDeck()
        .map(standard -> decks(map.manifest().orElseThrow(), standard, deckId))
        .or(() -> map.single().map(MapView::drawn));
  }

  private static Attributes decks(DeckManifest manifest, Deck standard, String deckId) {
    Optional<Deck> wanted = deckId.isEmpty()
        ? Optional.of(standard)
        : manifest.deck(deckId).filter(deck -> deck.plan().isPresent());
    Deck shown = wanted.orElse(standard);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("is_multi_deck", true);
    members.put("manifest", manifest.members());
    members.put("current_deck", drawn(shown.plan().orElseThrow()).with("deck_id", shown.id()));
    members.put("current_deck_id", shown.id());
    if (wanted.isEmpty()) {
      members.put("slug", "manifest"); // how clients tell that they see a stand-in
    }
    return new Attributes(members);
  }

  private static Attributes drawn(DeckPlan plan) {
    Attributes named = plan.members().with("slug", plan.slug());
    Attributes drawn =
        plan.imagePath().map(path -> named.with("image_path", path)).orElse(named);
    return plan.imageVersion()
        .map(version -> drawn.with("image_version", version))
        .orElse(drawn);
  }
}
