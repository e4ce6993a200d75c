package charon.domain.memory;

import charon.domain.encounter.DoorStatus;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.EncounterSetup;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a place was left. Immutable.
 *
 * @param leftAt when
 * @param rooms ids of the rooms that its map had then
 * @param encounter its deck, rooms, doors and portraits, and the tokens that stand there while
 *     another place is on
 */
public record RememberedPlace(Instant leftAt, List<String> rooms, Encounter encounter) {

  public RememberedPlace {
    Objects.requireNonNull(leftAt, "leftAt");
    Objects.requireNonNull(encounter, "encounter");
    rooms = List.copyOf(rooms);
  }

  /** How many of its rooms players saw. */
  public long roomsVisible() {
    return rooms.stream().filter(encounter::isVisible).count();
  }

  /** The same while no other place was shown since: what was said of it in the meantime counts. */
  RememberedPlace now(Encounter onTheView) {
    return new RememberedPlace(leftAt, rooms, onTheView);
  }

  /** The same with other tokens. */
  RememberedPlace with(Map<TokenId, Token> tokens) {
    return tokens.equals(encounter.tokens())
        ? this
        : new RememberedPlace(leftAt, rooms, encounter.withTokens(tokens));
  }

  /**
   * Its deck, rooms, doors and portraits on the map that it has now: rooms that are new are hidden,
   * and what is gone is left out. Nothing stands on it.
   */
  Encounter on(EncounterSetup map) {
    Set<String> known = new HashSet<>(rooms);
    known.addAll(encounter.roomVisibility().keySet());
    Map<String, Boolean> visibility = new LinkedHashMap<>();
    map.roomIds().forEach(id -> visibility.put(id, known.contains(id) && encounter.isVisible(id)));
    Map<String, DoorStatus> doors = new LinkedHashMap<>(encounter.doors());
    doors.keySet().retainAll(map.doorIds());
    boolean hasDeck = encounter.deckId().isEmpty() || map.deckIds().contains(encounter.deckId());
    return new Encounter(
        hasDeck ? encounter.level() : map.level(),
        hasDeck ? encounter.deckId() : map.deckId(),
        visibility,
        doors,
        Map.of(),
        encounter.portraits());
  }
}
