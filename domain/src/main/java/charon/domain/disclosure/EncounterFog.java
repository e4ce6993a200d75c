package charon.domain.disclosure;

import charon.domain.FixedMap;
import charon.domain.campaign.Room;
import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenStatus;
import charon.domain.outline.Rectangle;
import charon.domain.thing.Focus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * What is hidden of an encounter, and what is not. Stays the same while tokens move.
 *
 * @param rooms where a token can stand without naming it
 * @param decks by id, the rooms of those decks of the place that is shown that players know
 * @param roomsOfScene ids of the rooms on all decks of the place that is shown
 * @param index what ids mean on any map
 * @param known deck and rooms as players may know them
 * @param roomsToName ids of the rooms that players may say a token is in; empty: any
 */
record EncounterFog(
    Rooms rooms,
    Map<String, Rooms> decks,
    Set<String> roomsOfScene,
    MapIndex index,
    Encounter known,
    Optional<Set<String>> roomsToName) {

  static EncounterFog of(Setting setting) {
    return of(
        setting.rooms(),
        setting.shownRooms(),
        setting.roomsOfDecks(),
        setting.roomsOfScene(),
        setting.campaign().index());
  }

  /**
   * Finds out what is hidden.
   *
   * @param encounter the encounter's deck and rooms
   * @param shownRooms the rooms of the deck that is shown; empty if none is
   * @param roomsOfDecks by id, the rooms of the decks of the place that is shown
   */
  static EncounterFog of(
      Encounter encounter,
      Optional<List<Room>> shownRooms,
      Map<String, List<Room>> roomsOfDecks,
      Set<String> roomsOfScene,
      MapIndex index) {
    boolean deckHidden = index.isHiddenDeck(encounter.deckId(), encounter, roomsOfScene);
    Encounter known = new Encounter(
        deckHidden ? Encounter.INITIAL.level() : encounter.level(),
        deckHidden ? Encounter.INITIAL.deckId() : encounter.deckId(),
        kept(encounter.roomVisibility(), (room, visible) -> visible),
        Map.of(),
        Map.of(),
        List.of());
    Rooms rooms = Rooms.of(shownRooms.orElseGet(() -> index.hiddenRooms(encounter)), encounter);
    Map<String, Rooms> decks = new HashMap<>();
    roomsOfDecks.forEach((id, all) -> {
      if (!index.isHiddenDeck(id, encounter, roomsOfScene)) {
        decks.put(id, Rooms.of(all, encounter));
      }
    });
    Optional<Set<String>> roomsToName = index.hidesNothing(encounter, roomsOfScene)
        ? Optional.empty()
        : Optional.of(roomsOfScene.stream()
            .filter(encounter::isVisible)
            .collect(Collectors.toUnmodifiableSet()));
    return new EncounterFog(rooms, decks, roomsOfScene, index, known, roomsToName);
  }

  /** The doors that players may know. */
  Map<String, DoorStatus> knownDoors(Map<String, DoorStatus> doors) {
    return kept(
        doors, (id, door) -> !index.isHiddenConnection(id, rooms.encounter(), roomsOfScene));
  }

  /** The tokens that players see, without what is noted of them. */
  Map<TokenId, Token> knownTokens(Map<TokenId, Token> tokens) {
    Map<TokenId, Token> known = new LinkedHashMap<>();
    tokens.forEach((id, token) -> {
      if (!isHidden(token)) {
        known.put(id, token.withoutNote());
      }
    });
    return FixedMap.of(known);
  }

  /** Whether players know a room: it is one of the place that is shown, and not hidden. */
  boolean isKnownRoom(String room) {
    return roomsToName.map(rooms -> rooms.contains(room)).orElse(true);
  }

  /**
   * Whether players see a point of the map.
   *
   * @param deck the deck that it is on; empty: the one that is shown
   */
  boolean sees(double x, double y, String deck) {
    return !isHiddenDeck(deck) && !decks.getOrDefault(deck, rooms).hidePoint(x, y);
  }

  /** Whether players see something of what displays are to look at. */
  boolean sees(Focus look) {
    return switch (look.on()) {
      case ROOM -> isKnownRoom(look.roomId());
      case AREA -> look.area().filter(this::sees).isPresent();
      case ALL, PARTY -> true;
    };
  }

  private boolean sees(Focus.Area area) {
    return rooms.showPartOf(
        new Rectangle(area.x(), area.y(), area.x() + area.width(), area.y() + area.height()));
  }

  private boolean isHidden(Token token) {
    double x = token.position().x();
    double y = token.position().y();
    return token.status().contains(TokenStatus.HIDDEN)
        || index.isHidden(token.roomId(), rooms.encounter(), roomsOfScene)
        || mayBeHidden(token.roomId())
        || isHiddenDeck(token.deckId())
        || decks
            .getOrDefault(token.deckId(), rooms)
            .hide(token.roomId(), Optional.of(x), Optional.of(y));
  }

  /** Whether a token names what is no room here, which may be a hidden one, misspelt. */
  private boolean mayBeHidden(String room) {
    Map<String, Boolean> visibility = rooms.encounter().roomVisibility();
    return !room.isEmpty()
        && !roomsOfScene.contains(room)
        && !visibility.containsKey(room)
        && visibility.containsValue(false);
  }

  /** Whether a token is on a deck of which nothing is shown; one that is nowhere may be misspelt. */
  private boolean isHiddenDeck(String deck) {
    return !deck.isEmpty()
        && !decks.containsKey(deck)
        && (index.isHiddenDeck(deck, rooms.encounter(), roomsOfScene)
            || (!index.decks().containsKey(deck)
                && rooms.encounter().roomVisibility().containsValue(false)));
  }

  private static <K, V> Map<K, V> kept(Map<K, V> all, BiPredicate<K, V> test) {
    Map<K, V> kept = new LinkedHashMap<>(all);
    kept.entrySet().removeIf(entry -> !test.test(entry.getKey(), entry.getValue()));
    return FixedMap.of(kept);
  }
}
