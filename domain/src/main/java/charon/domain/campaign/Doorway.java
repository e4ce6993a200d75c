package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a door is in the wall of a room whose neighbour is not to be seen: all that the neighbour
 * gives away is that there is a door.
 *
 * @param x in cells of the grid, on the wall
 * @param y in cells of the grid, on the wall
 * @param side the wall: {@code north}, {@code east}, {@code south} or {@code west}
 */
public record Doorway(double x, double y, String side) {

  /** The door in the wall that faces the neighbour, in the middle of what the two share. */
  public static Doorway between(Rectangle room, Rectangle neighbour) {
    double gapX = Math.max(neighbour.left() - room.right(), room.left() - neighbour.right());
    double gapY = Math.max(neighbour.top() - room.bottom(), room.top() - neighbour.bottom());
    return gapX >= gapY ? inSideWall(room, neighbour) : inUpperOrLowerWall(room, neighbour);
  }

  /** The members that stand in for the other end of a connection. */
  public Attributes members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("x", x);
    members.put("y", y);
    members.put("side", side);
    return new Attributes(members);
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
