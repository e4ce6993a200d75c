package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.encounter.Encounter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The rooms that things can stand in, and which of them are hidden.
 *
 * @param rooms the rooms, as their files have them
 * @param encounter says which are hidden
 */
record Rooms(List<Attributes> rooms, Encounter encounter) {

  /** Whether players must not see a room. */
  boolean isHidden(String roomId) {
    return !roomId.isEmpty() && !encounter.isVisible(roomId);
  }

  /** Whether players see a room: it is one of these, and not hidden. */
  boolean isShown(String roomId) {
    return !isHidden(roomId) && rooms.stream().anyMatch(room -> room.text("id").equals(roomId));
  }

  boolean isHidden(Attributes room) {
    return isHidden(room.text("id"));
  }

  /**
   * Whether a thing is in a hidden room: in the one it names, else in one whose rectangle it stands
   * in. Where rooms overlap, a hidden one counts; on a wall, only if there is no visible room on
   * the other side.
   */
  boolean hide(String namedRoom, Optional<Double> x, Optional<Double> y) {
    if (!namedRoom.isEmpty()) {
      return isHidden(namedRoom);
    }
    if (x.isEmpty() || y.isEmpty()) {
      return false;
    }
    List<Attributes> inside = around(x.get(), y.get(), (room, at) -> room.contains(at[0], at[1]));
    if (!inside.isEmpty()) {
      return inside.stream().anyMatch(this::isHidden);
    }
    List<Attributes> beside = around(x.get(), y.get(), (room, at) -> room.touches(at[0], at[1]));
    return !beside.isEmpty() && beside.stream().allMatch(this::isHidden);
  }

  private List<Attributes> around(double x, double y, BiPredicate<Rectangle, double[]> test) {
    double[] at = {x, y};
    return rooms.stream()
        .filter(room -> Rectangle.of(room).filter(place -> test.test(place, at)).isPresent())
        .toList();
  }
}
