package charon.domain.outline;

import charon.domain.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a door is in the wall of a room whose neighbour is not to be seen: all that the neighbour
 * gives away is that there is a door.
 *
 * @param x in cells of the grid, on the wall
 * @param y in cells of the grid, on the wall
 * @param side the wall of a rectangle: {@code north}, {@code east}, {@code south} or {@code west}
 * @param length how wide the door is, in cells; empty: as wide as doors are
 * @param angle of the wall, in degrees clockwise from one that runs from west to east; empty: that
 *     of the side
 */
public record Doorway(
    double x, double y, Optional<String> side, Optional<Double> length, Optional<Double> angle) {

  /** The member of a connection that says where its door is. */
  public static final String AT = "at";

  /** A door in the wall of a rectangle. */
  public Doorway(double x, double y, String side) {
    this(x, y, Optional.of(side), Optional.empty(), Optional.empty());
  }

  /**
   * The door of a connection in the wall of a room: where the connection says, else where the two
   * rooms meet.
   */
  public static Optional<Doorway> of(
      Attributes connection, Optional<Outline> room, Optional<Outline> neighbour) {
    return given(connection, room)
        .or(() -> room.flatMap(here -> neighbour.map(there -> between(here, there))));
  }

  /** Where a connection says that its door is. */
  private static Optional<Doorway> given(Attributes connection, Optional<Outline> room) {
    return connection
        .object(AT)
        .flatMap(at -> Rectangle.number(at, "x")
            .flatMap(x -> Rectangle.number(at, "y")
                .map(y -> new Doorway(
                    x,
                    y,
                    room.flatMap(here -> side(here, new Point(x, y))),
                    Rectangle.number(at, "length"),
                    Rectangle.number(at, "angle")))));
  }

  /** The wall of a rectangle that a point is nearest to; other rooms' walls have no names. */
  static Optional<String> side(Outline room, Point point) {
    return room instanceof Rectangle rectangle
        ? Optional.of(rectangle.nearestSide(point.x(), point.y()))
        : Optional.empty();
  }

  /** The door in the wall that faces the neighbour, in the middle of what the two share. */
  public static Doorway between(Outline room, Outline neighbour) {
    if (room instanceof Rectangle here && neighbour instanceof Rectangle there) {
      return between(here, there);
    }
    return inSharedWall(room, neighbour)
        .orElseGet(() -> between(room.bounds(), neighbour.bounds()));
  }

  /** The door in the middle of the longest wall that two rooms share; empty if they do not touch. */
  public static Optional<Doorway> inSharedWall(Outline room, Outline neighbour) {
    return SharedWall.of(room, neighbour).map(wall -> wall.doorway(room));
  }

  private static Doorway between(Rectangle room, Rectangle neighbour) {
    double gapX = Math.max(neighbour.left() - room.right(), room.left() - neighbour.right());
    double gapY = Math.max(neighbour.top() - room.bottom(), room.top() - neighbour.bottom());
    return gapX >= gapY ? inSideWall(room, neighbour) : inUpperOrLowerWall(room, neighbour);
  }

  /** The members that stand in for the other end of a connection. */
  public Attributes members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("x", x);
    members.put("y", y);
    side.ifPresent(wall -> members.put("side", wall));
    length.ifPresent(cells -> members.put("length", cells));
    angle.ifPresent(degrees -> members.put("angle", degrees));
    return new Attributes(members);
  }

  /** The member {@code at} of a connection whose door this is. */
  public Attributes at() {
    return members().without(Set.of("side"));
  }

  private static Doorway inSideWall(Rectangle room, Rectangle neighbour) {
    boolean east = neighbour.centerX() >= room.centerX();
    double y = middle(room.top(), room.bottom(), neighbour.top(), neighbour.bottom());
    return new Doorway(east ? room.right() : room.left(), y, east ? "east" : "west");
  }

  private static Doorway inUpperOrLowerWall(Rectangle room, Rectangle neighbour) {
    boolean south = neighbour.centerY() >= room.centerY();
    double x = middle(room.left(), room.right(), neighbour.left(), neighbour.right());
    return new Doorway(x, south ? room.bottom() : room.top(), south ? "south" : "north");
  }

  /** The middle of what two spans share; of the first, if they share nothing. */
  private static double middle(double from, double to, double otherFrom, double otherTo) {
    double sharedFrom = Math.max(from, otherFrom);
    double sharedTo = Math.min(to, otherTo);
    return sharedFrom < sharedTo ? (sharedFrom + sharedTo) / 2 : (from + to) / 2;
  }
}
