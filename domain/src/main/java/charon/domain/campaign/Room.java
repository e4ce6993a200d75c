package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * Which room of a map it is, and where.
 *
 * @param id as text; empty if it has none
 * @param bounds where it is; empty if it does not say
 */
public record Room(String id, Optional<Rectangle> bounds) {

  /** The room that an object of a map file describes. */
  public static Room of(Attributes room) {
    return new Room(room.text("id"), Rectangle.of(room));
  }

  /** The rooms of a map file. */
  public static List<Room> allOf(Attributes plan) {
    return plan.objects("rooms").stream().map(Room::of).toList();
  }

  /** Whether a position is inside; what lies on the right or lower wall is not. */
  public boolean contains(double x, double y) {
    return bounds.isPresent() && bounds.get().contains(x, y);
  }

  /** Whether a position is inside or on a wall. */
  public boolean touches(double x, double y) {
    return bounds.isPresent() && bounds.get().touches(x, y);
  }
}
