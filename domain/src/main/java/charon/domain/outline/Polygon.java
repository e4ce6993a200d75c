package charon.domain.outline;

import charon.domain.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A room of any shape: its walls one after the other all around. Immutable.
 *
 * @param bounds the smallest rectangle around it
 * @param walls its lines
 */
public record Polygon(Rectangle bounds, List<Segment> walls) implements Outline {

  /** The member of a room that holds one. */
  public static final String MEMBER = "polygon";

  /** The fewest corners that enclose something. */
  public static final int MIN_POINTS = 3;

  /** The most corners. */
  public static final int MAX_POINTS = 500;

  /** What things stand on is drawn around its middle, so far behind its corner. */
  private static final double MIDDLE = 0.5;

  public Polygon {
    walls = List.copyOf(walls);
  }

  /**
   * The polygon with these corners; empty if there are fewer than 3 or more than 500 of them, or all
   * lie on one line.
   */
  public static Optional<Polygon> of(List<Point> corners) {
    if (corners.size() < MIN_POINTS || corners.size() > MAX_POINTS) {
      return Optional.empty();
    }
    List<Segment> walls = new ArrayList<>(corners.size());
    for (int i = 0; i < corners.size(); i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % corners.size());
      if (!from.equals(to)) {
        walls.add(new Segment(from.x(), from.y(), to.x(), to.y()));
      }
    }
    return Optional.of(new Polygon(around(corners), walls)).filter(Polygon::isWide);
  }

  /** The polygon of a room; empty if it has none, or what is there cannot be one. */
  public static Optional<Polygon> of(Attributes room) {
    if (!(room.get(MEMBER).orElse("") instanceof List<?> pairs) || pairs.size() > MAX_POINTS) {
      return Optional.empty();
    }
    List<Point> corners = new ArrayList<>(pairs.size());
    for (Object pair : pairs) {
      Point.of(pair).ifPresent(corners::add);
    }
    return corners.size() == pairs.size() ? of(corners) : Optional.empty();
  }

  /**
   * Whether no wall runs through another. Takes time by the square of the number of walls: to be asked
   * once, as a file is read.
   */
  public boolean isSimple() {
    for (int i = 0; i < walls.size(); i++) {
      for (int j = i + 2; j < walls.size(); j++) {
        Segment wall = walls.get(i);
        if (!wall.isFarFrom(walls.get(j)) && wall.crosses(walls.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a point is inside; what lies on a wall is not. */
  @Override
  public boolean contains(double x, double y) {
    return !bounds.isFarFrom(x, y) && isInside(x, y) && !isOnWall(x, y);
  }

  @Override
  public boolean touches(double x, double y) {
    return !bounds.isFarFrom(x, y) && (isInside(x, y) || isOnWall(x, y));
  }

  @Override
  public boolean containsCell(double column, double row) {
    return contains(column + MIDDLE, row + MIDDLE);
  }

  @Override
  public boolean touchesCell(double column, double row) {
    return touches(column + MIDDLE, row + MIDDLE);
  }

  @Override
  public boolean overlaps(Rectangle area) {
    return bounds.overlaps(area)
        && (contains(area.centerX(), area.centerY())
            || walls.stream().anyMatch(wall -> wall.runsThrough(area)));
  }

  /** By how many walls there are to the right of a point: even outside, odd inside. */
  private boolean isInside(double x, double y) {
    boolean inside = false;
    for (Segment wall : walls) {
      if ((wall.fromY() > y) != (wall.toY() > y)) {
        double part = (y - wall.fromY()) / (wall.toY() - wall.fromY());
        inside ^= x < wall.fromX() + part * (wall.toX() - wall.fromX());
      }
    }
    return inside;
  }

  private boolean isOnWall(double x, double y) {
    return walls.stream().anyMatch(wall -> wall.distance(x, y) <= ON_THE_LINE);
  }

  /** Whether not all corners lie on one line. */
  private boolean isWide() {
    if (walls.isEmpty()) {
      return false;
    }
    Segment first = walls.get(0);
    return walls.stream()
        .anyMatch(wall -> Math.abs(first.side(wall.toX(), wall.toY())) > ON_THE_LINE);
  }

  private static Rectangle around(List<Point> points) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Point point : points) {
      left = Math.min(left, point.x());
      top = Math.min(top, point.y());
      right = Math.max(right, point.x());
      bottom = Math.max(bottom, point.y());
    }
    return new Rectangle(left, top, right, bottom);
  }
}
