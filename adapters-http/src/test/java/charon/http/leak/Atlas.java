package charon.http.leak;

import charon.http.leak.TableState.Piece;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All rooms there are, and by the rules what of them is hidden. */
final class Atlas {

  private final List<Room> rooms = new ArrayList<>();
  private final List<Floor> floors = new ArrayList<>();

  /** One deck of a place. */
  record Floor(String place, String deck) {}

  /**
   * A room.
   *
   * @param corners of its outline; none: it is the whole rectangle. No middle of a cell is on a wall.
   */
  record Room(
      String id, Floor floor, int x, int y, int width, int height, List<List<Double>> corners) {

    boolean holds(long column, long row, int wall) {
      return corners.isEmpty()
          ? isInBox(column, row, wall)
          : shape().contains(column + 0.5, row + 0.5);
    }

    private Path2D shape() {
      Path2D path = new Path2D.Double();
      path.moveTo(corners.get(0).get(0), corners.get(0).get(1));
      corners.forEach(corner -> path.lineTo(corner.get(0), corner.get(1)));
      path.closePath();
      return path;
    }

    private boolean isInBox(long column, long row, int wall) {
      return column >= x && column < x + width + wall && row >= y && row < y + height + wall;
    }
  }

  void add(Floor floor) {
    floors.add(floor);
  }

  void add(Room room) {
    rooms.add(room);
  }

  List<Floor> floors() {
    return floors;
  }

  List<Room> rooms() {
    return rooms;
  }

  List<Room> rooms(Floor floor) {
    return rooms.stream().filter(room -> room.floor().equals(floor)).toList();
  }

  /** Whether a room is hidden: it is not said to be visible, or not of the place that is shown. */
  boolean isHidden(String roomId, TableState now) {
    Boolean visible = now.visibility().get(roomId);
    boolean here =
        rooms.stream().anyMatch(room -> room.id().equals(roomId) && isOn(room.floor(), now));
    return visible == null ? !here : !visible;
  }

  boolean isHidden(Room room, TableState now) {
    return isHidden(room.id(), now);
  }

  boolean isHidden(Piece token, TableState now) {
    if (token.hidden() || isOnHiddenFloor(token, now)) {
      return true;
    }
    if (!token.room().isEmpty()) {
      return isHidden(token.room(), now);
    }
    List<Room> around = rooms.stream()
        .filter(room -> under(token, now)
            .map(floor -> room.floor().equals(floor))
            .orElse(Boolean.FALSE.equals(now.visibility().get(room.id()))))
        .toList();
    return isHidden(around, token.x(), token.y(), now);
  }

  private boolean isOnHiddenFloor(Piece token, TableState now) {
    return !token.deck().isEmpty()
        && floors.stream()
            .filter(floor -> floor.deck().equals(token.deck()))
            .noneMatch(floor -> hasVisibleRoom(floor, now));
  }

  /** The floor that a token stands on: its own, else the one that is drawn. */
  private Optional<Floor> under(Piece token, TableState now) {
    return floors.stream()
        .filter(floor -> isOn(floor, now) && floor.deck().equals(token.deck()))
        .filter(floor -> !floor.deck().isEmpty())
        .findFirst()
        .or(() -> drawn(now));
  }

  /** Whether what stands there is hidden. */
  boolean isHidden(List<Room> around, long x, long y, TableState now) {
    List<Room> inside = around.stream().filter(room -> room.holds(x, y, 0)).toList();
    if (!inside.isEmpty()) {
      return inside.stream().anyMatch(room -> isHidden(room, now));
    }
    List<Room> beside = around.stream().filter(room -> room.holds(x, y, 1)).toList();
    return !beside.isEmpty() && beside.stream().allMatch(room -> isHidden(room, now));
  }

  boolean isOn(Floor floor, TableState now) {
    return now.scene().equals(floor.place());
  }

  /** Whether players know of a floor. */
  boolean isKnown(Floor floor, TableState now) {
    return isOn(floor, now) && hasVisibleRoom(floor, now);
  }

  boolean hasVisibleRoom(Floor floor, TableState now) {
    return rooms(floor).stream().anyMatch(room -> !isHidden(room, now));
  }

  /** Whether no room of a floor is hidden. */
  boolean isWhole(Floor floor, TableState now) {
    return isOn(floor, now) && rooms(floor).stream().noneMatch(room -> isHidden(room, now));
  }

  /** The floor that the display draws for the game master. */
  private Optional<Floor> drawn(TableState now) {
    return selected(floors.stream().filter(floor -> isOn(floor, now)).toList(), now);
  }

  /** The floor that the display draws for players: of those that they know. */
  Optional<Floor> drawnForPlayers(TableState now) {
    return selected(floors.stream().filter(floor -> isKnown(floor, now)).toList(), now);
  }

  private static Optional<Floor> selected(List<Floor> some, TableState now) {
    return some.stream()
        .filter(floor -> floor.deck().equals(now.deck()))
        .findFirst()
        .or(() -> some.stream().findFirst());
  }
}
