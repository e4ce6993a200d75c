package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.campaign.Room;
import charon.domain.encounter.Encounter;
import charon.domain.outline.Outline;
import charon.domain.outline.Rectangle;
import charon.domain.outline.WallLines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rooms that things can stand in, and which of them are hidden.
 *
 * @param rooms the rooms
 * @param byId by id, the first of those that have it
 * @param encounter says which are hidden
 * @param hideAny whether players must not see some of them
 */
record Rooms(List<Room> rooms, Map<String, Room> byId, Encounter encounter, boolean hideAny) {

  static Rooms of(List<Room> rooms, Encounter encounter) {
    Map<String, Room> byId = new HashMap<>();
    rooms.forEach(room -> byId.putIfAbsent(room.id(), room));
    boolean hideAny =
        rooms.stream().anyMatch(room -> !room.id().isEmpty() && !encounter.isVisible(room.id()));
    return new Rooms(rooms, byId, encounter, hideAny);
  }

  /** Whether players must not see a room. */
  boolean isHidden(String roomId) {
    return !roomId.isEmpty() && !encounter.isVisible(roomId);
  }

  /** Whether players see a room: it is one of these, and not hidden. */
  boolean isShown(String roomId) {
    return !isHidden(roomId) && byId.containsKey(roomId);
  }

  /** The same; one that cannot be named cannot be revealed either, before all is. */
  boolean isHidden(Attributes room) {
    String id = room.text("id");
    return id.isEmpty() ? hideAny : isHidden(id);
  }

  /** Whether a room is hidden, or could be: there is none of that name. */
  boolean mayBeHidden(String roomId) {
    return isHidden(roomId) || (hideAny && !byId.containsKey(roomId));
  }

  /** Where a room is. */
  Optional<Outline> outline(String roomId) {
    return Optional.ofNullable(byId.get(roomId)).flatMap(Room::outline);
  }

  /** What is shown of lines of walls. */
  WallLines walls() {
    return new WallLines(outlines(room -> !isHidden(room)), outlines(this::isHidden));
  }

  private List<Outline> outlines(Predicate<Room> test) {
    return rooms.stream().filter(test).flatMap(room -> room.outline().stream()).toList();
  }

  /**
   * Whether a thing on a cell is in a hidden room: in the one it names, else in one whose outline it
   * stands in. Where rooms overlap, a hidden one counts; on a wall, only if there is no visible room on
   * the other side.
   */
  boolean hide(String namedRoom, Optional<Double> x, Optional<Double> y) {
    if (!namedRoom.isEmpty()) {
      return isHidden(namedRoom);
    }
    return x.isPresent() && y.isPresent() && hide(x.get(), y.get());
  }

  /**
   * The same for what a map file places. While a room is hidden, what cannot be placed may be in it:
   * what names no room of these, says not where it stands, or stands where a room may be that does not
   * say so itself.
   */
  boolean mayHide(Optional<String> namedRoom, Optional<Double> x, Optional<Double> y) {
    if (namedRoom.isPresent()) {
      return mayBeHidden(namedRoom.get());
    }
    if (!hideAny) {
      return false;
    }
    return x.isEmpty() || y.isEmpty() || hide(x.get(), y.get()) || isInTheOpen(x.get(), y.get());
  }

  /** Whether a position is in no room while some hidden room may be anywhere. */
  private boolean isInTheOpen(double x, double y) {
    return which(room -> room.touchesCell(x, y)).isEmpty()
        && rooms.stream().anyMatch(room -> room.outline().isEmpty() && mayBeHidden(room.id()));
  }

  /** Whether something of a rectangle is in a room that is not hidden; all of it is, if none is. */
  boolean showPartOf(Rectangle area) {
    return !hideAny
        || rooms.stream()
            .filter(room -> !isHidden(room))
            .flatMap(room -> room.outline().stream())
            .anyMatch(room -> room.overlaps(area));
  }

  private boolean hide(double x, double y) {
    return isHidden(which(room -> room.containsCell(x, y)), which(room -> room.touchesCell(x, y)));
  }

  /** Whether a point of the map is in a hidden room. */
  boolean hidePoint(double x, double y) {
    return isHidden(which(room -> room.contains(x, y)), which(room -> room.touches(x, y)));
  }

  private boolean isHidden(List<Room> inside, List<Room> beside) {
    if (!inside.isEmpty()) {
      return inside.stream().anyMatch(this::isHidden);
    }
    return !beside.isEmpty() && beside.stream().allMatch(this::isHidden);
  }

  private boolean isHidden(Room room) {
    return isHidden(room.id());
  }

  private List<Room> which(Predicate<Room> test) {
    return rooms.stream().filter(test).toList();
  }
}
