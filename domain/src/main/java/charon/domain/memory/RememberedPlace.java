package charon.domain.memory;

import charon.domain.encounter.Encounter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

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
}
