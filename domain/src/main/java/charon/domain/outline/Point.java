package charon.domain.outline;

import java.util.List;
import java.util.Optional;

/**
 * A place on the map, in cells of the grid.
 *
 * @param x from the left
 * @param y from the top
 */
public record Point(double x, double y) {

  /** Where maps end: beyond, a number cannot tell neighbouring places from each other. */
  static final double FARTHEST = 1e15;

  /** The point that a list of two numbers is; empty if it is something else. */
  public static Optional<Point> of(Object pair) {
    return pair instanceof List<?> numbers
            && numbers.size() == 2
            && isOnMap(numbers.get(0))
            && isOnMap(numbers.get(1))
        ? Optional.of(new Point(
            ((Number) numbers.get(0)).doubleValue(), ((Number) numbers.get(1)).doubleValue()))
        : Optional.empty();
  }

  private static boolean isOnMap(Object value) {
    return value instanceof Number number && Math.abs(number.doubleValue()) <= FARTHEST;
  }
}
