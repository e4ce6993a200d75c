package charon.domain.outline;

import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * A room of four walls along the grid, or some other such part of the map, in cells of the grid.
 *
 * @param left the first column
 * @param top the first row
 * @param right behind the last column
 * @param bottom behind the last row
 */
public record Rectangle(double left, double top, double right, double bottom) implements Outline {

  /** The rectangle of a room; empty if the room does not say where it is. */
  public static Optional<Rectangle> of(Attributes room) {
    return number(room, "x")
        .flatMap(x -> number(room, "y")
            .flatMap(y -> number(room, "width")
                .flatMap(width -> number(room, "height")
                    .map(height -> new Rectangle(x, y, x + width, y + height)))));
  }

  @Override
  public Rectangle bounds() {
    return this;
  }

  /** Whether a position is inside; what lies on the right or lower wall is not. */
  @Override
  public boolean contains(double x, double y) {
    return x >= left && x < right && y >= top && y < bottom;
  }

  @Override
  public boolean touches(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** The same as {@link #contains}: walls lie between cells, so that a corner tells them all. */
  @Override
  public boolean containsCell(double column, double row) {
    return contains(column, row);
  }

  @Override
  public boolean touchesCell(double column, double row) {
    return touches(column, row);
  }

  @Override
  public boolean overlaps(Rectangle other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  @Override
  public List<Segment> walls() {
    return List.of(
        new Segment(left, top, right, top),
        new Segment(right, top, right, bottom),
        new Segment(right, bottom, left, bottom),
        new Segment(left, bottom, left, top));
  }

  /** The wall that a point is nearest to: {@code north}, {@code east}, {@code south} or {@code west}. */
  String nearestSide(double x, double y) {
    List<String> sides = List.of("north", "east", "south", "west");
    List<Segment> walls = walls();
    int nearest = 0;
    for (int i = 1; i < walls.size(); i++) {
      if (walls.get(i).distance(x, y) < walls.get(nearest).distance(x, y)) {
        nearest = i;
      }
    }
    return sides.get(nearest);
  }

  /** Whether a point lies further away than what counts as on its walls. */
  boolean isFarFrom(double x, double y) {
    return x < left - ON_THE_LINE
        || x > right + ON_THE_LINE
        || y < top - ON_THE_LINE
        || y > bottom + ON_THE_LINE;
  }

  /** From its first corner to its last. */
  Segment diagonal() {
    return new Segment(left, top, right, bottom);
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
        .filter(number -> Math.abs(number) <= Point.FARTHEST);
  }
}
