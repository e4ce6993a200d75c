package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.Optional;

/**
 * The bounds of a room on the map, in cells of the grid.
 *
 * @param left the first column
 * @param top the first row
 * @param right behind the last column
 * @param bottom behind the last row
 */
public record Rectangle(double left, double top, double right, double bottom) {

  /** Where maps end: beyond, a number cannot tell neighbouring places from each other. */
  private static final double FARTHEST = 1e15;

  /** The rectangle of a room; empty if the room does not say where it is. */
  static Optional<Rectangle> of(Attributes room) {
    return number(room, "x")
        .flatMap(x -> number(room, "y")
            .flatMap(y -> number(room, "width")
                .flatMap(width -> number(room, "height")
                    .map(height -> new Rectangle(x, y, x + width, y + height)))));
  }

  /** Whether a position is inside; what lies on the right or lower wall is not. */
  boolean contains(double x, double y) {
    return x >= left && x < right && y >= top && y < bottom;
  }

  /** Whether a position is inside or on a wall. */
  boolean touches(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** Whether it has some of another; walls are none. */
  public boolean overlaps(Rectangle other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  double centerX() {
    return (left + right) / 2;
  }

  double centerY() {
    return (top + bottom) / 2;
  }

  /** A member that is a number on a map; empty if it is not there or something else. */
  public static Optional<Double> number(Attributes members, String name) {
    return members
        .get(name)
        .filter(Number.class::isInstance)
        .map(number -> ((Number) number).doubleValue())
        .filter(number -> Math.abs(number) <= FARTHEST);
  }
}
