package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckManifest;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Location;
import charon.domain.campaign.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the encounter is.
 *
 * @param type the location's type, {@code unknown} if it has none
 * @param name the location's name, empty if it has none
 * @param data the location's own members and its map
 * @param path slugs from the system down to the location
 * @param totalDecks how many decks there are; empty if the location has no list of decks
 * @param deckName name of the selected deck, or of the default one if none is selected; empty if
 *     there is none, or the selected one is not listed
 */
public record Scene(
    Object type,
    Object name,
    Attributes data,
    List<String> path,
    Optional<Object> totalDecks,
    Optional<Object> deckName) {

  static Scene of(Place place, String deckId) {
    Location location = place.location();
    Optional<DeckManifest> manifest = location.map().manifest();
    return new Scene(
        location.members().get("type").orElse("unknown"),
        location.members().get("name").orElse(""),
        data(place, deckId),
        place.path(),
        manifest.map(list -> list.members().get("total_decks").orElse(1L)),
        manifest.flatMap(list -> deck(location.map(), list, deckId)).map(Scene::name));
  }

  private static Optional<Deck> deck(EncounterMap map, DeckManifest list, String deckId) {
    return deckId.isEmpty() ? map.defaultDeck() : list.deck(deckId);
  }

  private static Object name(Deck deck) {
    return deck.entry().get("name").orElse("");
  }

  private static Attributes data(Place place, String deckId) {
    Optional<Attributes> map = new MapView(place.location().map()).showing(deckId);
    List<String> path = place.path();
    Map<String, @Nullable Object> added = new LinkedHashMap<>();
    added.put("slug", place.location().slug());
    added.put("has_map", map.isPresent());
    added.put("map", map.orElse(null));
    added.put("system_slug", path.get(0));
    if (path.size() > 1) {
      added.put("parent_slug", path.get(path.size() - 2));
    }
    return place.location().members().with(added);
  }
}
