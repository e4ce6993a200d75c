package charon.domain.encounter;

import charon.domain.FixedMap;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The state of the encounter. Belongs to the server, not to a location: tokens, doors and ship stay
 * when the view moves on, unless whoever moves it wants places to remember what is theirs.
 *
 * @param level the number of the shown deck; any integer
 * @param deckId the id of the shown deck; empty: the map's default deck
 * @param roomVisibility by room id, in the order in which they were set; a room that is not listed
 *     is visible
 * @param doors by connection id, in the order in which they were set; one that is not listed has
 *     the map's status
 * @param tokens by id, in the order in which they were placed
 * @param portraits ids of the people shown, in the order in which they were shown
 */
public record Encounter(
    long level,
    String deckId,
    Map<String, Boolean> roomVisibility,
    Map<String, DoorStatus> doors,
    Map<TokenId, Token> tokens,
    List<String> portraits) {

  /** What a fresh server starts with. */
  public static final Encounter INITIAL =
      new Encounter(1, "", Map.of(), Map.of(), Map.of(), List.of());

  /** How many tokens there can be at a time. */
  public static final int MAX_TOKENS = 500;

  /** How many portraits can be shown at a time. */
  public static final int MAX_PORTRAITS = 100;

  /** How many rooms and how many doors can be listed. */
  public static final int MAX_ENTRIES = 5_000;

  /**
   * Copies the collections.
   *
   * @throws InvalidValueException if there are more tokens, portraits, rooms or doors than allowed
   */
  public Encounter {
    requireAtMost(MAX_ENTRIES, roomVisibility.size(), "room_visibility", "rooms");
    requireAtMost(MAX_ENTRIES, doors.size(), "connection_id", "doors");
    requireAtMost(MAX_TOKENS, tokens.size(), "token_id", "tokens");
    requireAtMost(MAX_PORTRAITS, portraits.size(), "npc_id", "portraits");
    roomVisibility = FixedMap.of(roomVisibility);
    doors = FixedMap.of(doors);
    tokens = FixedMap.of(tokens);
    portraits = List.copyOf(portraits);
  }

  /** The encounter as it begins at another location: rooms hidden, first deck, no portraits. */
  public Encounter startedAt(EncounterSetup setup) {
    Map<String, Boolean> hidden = new LinkedHashMap<>();
    setup.roomIds().forEach(room -> hidden.put(room, false));
    return new Encounter(setup.level(), setup.deckId(), hidden, doors, tokens, List.of());
  }

  /** The same with other doors in place of all that there are. */
  public Encounter withDoors(Map<String, DoorStatus> newDoors) {
    return new Encounter(level, deckId, roomVisibility, newDoors, tokens, portraits);
  }

  /** The encounter as it begins at a location that the campaign does not have: no portraits. */
  public Encounter startedNowhere() {
    return new Encounter(level, deckId, roomVisibility, doors, tokens, List.of());
  }

  /**
   * The encounter after its map was edited: rooms that were not there before are hidden, as all are
   * when an encounter begins. What was said of a room stays.
   */
  public Encounter hidingNew(List<String> before, List<String> after) {
    return withRoomVisibility(changed(
        roomVisibility,
        rooms -> after.stream()
            .filter(room -> !before.contains(room))
            .forEach(room -> rooms.putIfAbsent(room, false))));
  }

  /** The encounter's deck and rooms: without doors, tokens and portraits. */
  public Encounter deckAndRooms() {
    return new Encounter(level, deckId, roomVisibility, Map.of(), Map.of(), List.of());
  }

  /** Nothing but what is said of the rooms. */
  public Encounter roomsAlone() {
    return INITIAL.withRoomVisibility(roomVisibility);
  }

  /** Whether the room is shown to players. */
  public boolean isVisible(String roomId) {
    return roomVisibility.getOrDefault(roomId, true);
  }

  Token token(TokenId id) {
    Token token = tokens.get(id);
    if (token == null) {
      throw new NotFoundException("Token not found");
    }
    return token;
  }

  Encounter withDeck(long newLevel, String newDeckId) {
    return new Encounter(newLevel, newDeckId, roomVisibility, doors, tokens, portraits);
  }

  Encounter withRoomVisibility(Map<String, Boolean> newVisibility) {
    return new Encounter(level, deckId, newVisibility, doors, tokens, portraits);
  }

  Encounter withRoom(String roomId, boolean visible) {
    return withRoomVisibility(changed(roomVisibility, rooms -> rooms.put(roomId, visible)));
  }

  Encounter withDoor(String connectionId, DoorStatus status) {
    return withDoors(changed(doors, all -> all.put(connectionId, status)));
  }

  /** The encounter with other tokens in place of all that there are. */
  public Encounter withTokens(Map<TokenId, Token> newTokens) {
    return new Encounter(level, deckId, roomVisibility, doors, newTokens, portraits);
  }

  /** The encounter without what is noted of its tokens; the very same if nothing is. */
  public Encounter withoutNotes() {
    Map<TokenId, Token> bare = new LinkedHashMap<>(tokens);
    bare.replaceAll((id, token) -> token.withoutNote());
    return bare.equals(tokens) ? this : withTokens(bare);
  }

  Encounter withToken(TokenId id, Token token) {
    return withTokens(changed(tokens, all -> all.put(id, token)));
  }

  Encounter withoutToken(TokenId id) {
    return withTokens(changed(tokens, all -> all.remove(id)));
  }

  Encounter withPortraitToggled(String npcId) {
    List<String> shown = new ArrayList<>(portraits);
    if (!shown.remove(npcId)) {
      shown.add(npcId);
    }
    return new Encounter(level, deckId, roomVisibility, doors, tokens, shown);
  }

  private static <K, V> Map<K, V> changed(Map<K, V> map, Consumer<Map<K, V>> change) {
    Map<K, V> copy = new LinkedHashMap<>(map);
    change.accept(copy);
    return copy;
  }

  private static void requireAtMost(int limit, int size, String field, String what) {
    if (size > limit) {
      throw new InvalidValueException(field + ": there can be at most " + limit + " " + what);
    }
  }
}
