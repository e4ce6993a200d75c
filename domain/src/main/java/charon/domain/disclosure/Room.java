package charon.domain.disclosure;

import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * What fog has to know of a room.
 *
 * @param id as text; empty if it has none
 * @param place where it is; empty if it does not say
 */
record Room(String id, Optional<Rectangle> place) {

  static Room of(Attributes room) {
    return new Room(room.text("id"), Rectangle.of(room));
  }

  /** The rooms of a map file. */
  static List<Room> allOf(Attributes plan) {
    return plan.objects("rooms").stream().map(Room::of).toList();
  }

  /** Whether a position is inside; what lies on the right or lower wall is not. */
  boolean contains(double x, double y) {
    return place.isPresent() && place.get().contains(x, y);
  }

  /** Whether a position is inside or on a wall. */
  boolean touches(double x, double y) {
    return place.isPresent() && place.get().touches(x, y);
  }
}
