package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Deck;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Location;
import charon.domain.campaign.Place;
import charon.domain.campaign.Room;
import charon.domain.encounter.Encounter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the ids in the state of an encounter mean on any map of the campaign. The state belongs to
 * no map, so what is hidden on one must not be told while another is shown.
 *
 * @param rooms by room id
 * @param connections by connection id, the rooms at the ends
 * @param decks by deck id, the rooms
 */
record MapIndex(
    Map<String, List<Room>> rooms,
    Map<String, List<List<String>>> connections,
    Map<String, List<List<String>>> decks) {

  static MapIndex of(Campaign campaign) {
    MapIndex index = new MapIndex(new HashMap<>(), new HashMap<>(), new HashMap<>());
    campaign.galaxy().places().values().stream()
        .map(Place::location)
        .map(Location::map)
        .forEach(index::add);
    return index;
  }

  /** The rooms that are hidden, wherever they are. */
  List<Room> hiddenRooms(Encounter encounter) {
    return encounter.roomVisibility().entrySet().stream()
        .filter(room -> !room.getValue())
        .flatMap(room -> rooms.getOrDefault(room.getKey(), List.of()).stream())
        .toList();
  }

  /**
   * Whether a room is hidden: the state says so, or says nothing of it, and it is a room of some
   * other place than the one that is shown.
   */
  boolean isHidden(String room, Encounter encounter, Set<String> roomsOfScene) {
    boolean elsewhere = rooms.containsKey(room) && !roomsOfScene.contains(room);
    return !room.isEmpty() && !encounter.roomVisibility().getOrDefault(room, !elsewhere);
  }

  /** Whether there is no room that is hidden. */
  boolean hidesNothing(Encounter encounter, Set<String> roomsOfScene) {
    return !encounter.roomVisibility().containsValue(false)
        && rooms.keySet().stream().noneMatch(room -> isHidden(room, encounter, roomsOfScene));
  }

  /**
   * Whether an id is that of a connection that is hidden: an end is, and none is in sight, nor of
   * another connection with that id.
   */
  boolean isHiddenConnection(String id, Encounter encounter, Set<String> roomsOfScene) {
    List<List<String>> ends = connections.getOrDefault(id, List.of());
    return ends.stream().flatMap(List::stream).noneMatch(r -> isShown(r, encounter, roomsOfScene))
        && ends.stream().flatMap(List::stream).anyMatch(r -> isHidden(r, encounter, roomsOfScene));
  }

  /**
   * Whether an id is that of a deck of which nothing is shown, nor of another deck with that id.
   */
  boolean isHiddenDeck(String id, Encounter encounter, Set<String> roomsOfScene) {
    List<List<String>> plans = decks.getOrDefault(id, List.of());
    return plans.stream().flatMap(List::stream).noneMatch(r -> isShown(r, encounter, roomsOfScene))
        && plans.stream().anyMatch(rooms -> !rooms.isEmpty());
  }

  private boolean isShown(String room, Encounter encounter, Set<String> roomsOfScene) {
    return rooms.containsKey(room) && !isHidden(room, encounter, roomsOfScene);
  }

  private void add(EncounterMap map) {
    for (DeckPlan plan : map.plans()) {
      Room.allOf(plan.members()).forEach(room -> put(rooms, room.id(), room));
      plan.members().objects("connections").forEach(c -> put(connections, c.text("id"), ends(c)));
    }
    map.manifest().stream().flatMap(manifest -> manifest.decks().stream()).forEach(this::add);
    map.single().ifPresent(plan -> put(decks, plan.members().text("deck_id"), plan.roomIds()));
  }

  private void add(Deck deck) {
    deck.plan().ifPresent(plan -> put(decks, deck.id(), plan.roomIds()));
  }

  private static List<String> ends(Attributes connection) {
    return List.of(connection.text("from"), connection.text("to"));
  }

  private static <T> void put(Map<String, List<T>> index, String id, T value) {
    index.computeIfAbsent(id, unseen -> new ArrayList<>()).add(value);
  }
}
