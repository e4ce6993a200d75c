package charon.http.json;

import charon.domain.Attributes;
import charon.domain.encounter.Encounter;
import charon.domain.memory.KeptPlace;
import charon.domain.payload.AllDecks;
import charon.domain.payload.DeckRooms;
import charon.domain.payload.DeckView;
import charon.domain.payload.LocationNode;
import charon.domain.payload.TerminalPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How locations, and what is at them, look on the wire. */
public final class LocationJson {

  private static final String ROOM_VISIBILITY = "room_visibility";

  private LocationJson() {}

  /** Trees of locations. */
  public static List<Attributes> nodes(List<LocationNode> nodes) {
    return nodes.stream().map(LocationJson::node).toList();
  }

  /** The map object with the state of the encounter. */
  public static Attributes deck(DeckView view) {
    Encounter encounter = view.encounter();
    Map<String, Object> state = new LinkedHashMap<>();
    state.put(ROOM_VISIBILITY, encounter.roomVisibility());
    state.put("encounter_level", encounter.level());
    state.put("encounter_deck_id", encounter.deckId());
    return view.map().with(state);
  }

  /** The rooms of all decks with the state of the encounter. */
  public static Map<String, Object> decks(AllDecks all) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("is_multi_deck", all.manifest().isPresent());
    all.manifest().ifPresent(manifest -> members.put("manifest", manifest));
    members.put("decks", all.decks().stream().map(LocationJson::deck).toList());
    members.put(ROOM_VISIBILITY, all.encounter().roomVisibility());
    all.manifest()
        .ifPresent(manifest -> members.put("current_deck_id", all.encounter().deckId()));
    return members;
  }

  /** A comm terminal with its messages. */
  public static Attributes terminal(TerminalPage page) {
    return page.labels().with("inbox", page.inbox()).with("sent", page.sent());
  }

  /** Places that remember how they were left. */
  public static List<Map<String, Object>> places(List<KeptPlace> places) {
    return places.stream().map(LocationJson::place).toList();
  }

  private static Map<String, Object> place(KeptPlace place) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("location_slug", place.slug());
    members.put("name", place.name());
    members.put("left_at", TimeJson.of(place.leftAt()));
    members.put("rooms_visible", place.roomsVisible());
    members.put("rooms", place.rooms());
    members.put("tokens", place.tokens());
    return members;
  }

  private static Attributes node(LocationNode node) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("has_map", node.hasMap());
    more.put("terminals", node.terminals());
    more.put("children", nodes(node.children()));
    return node.labels().with(more);
  }

  private static Map<String, Object> deck(DeckRooms deck) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", deck.id());
    members.put("name", deck.name());
    members.put("level", deck.level());
    members.put("rooms", deck.rooms());
    return members;
  }
}
