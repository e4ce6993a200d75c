package charon.picture.deck;

import charon.domain.Attributes;
import charon.domain.outline.Polygon;
import charon.domain.outline.Segment;
import charon.picture.draw.Box;
import java.awt.geom.Path2D;
import java.util.Optional;

/**
 * The shape of a room that is no rectangle, in units of the drawing. Immutable, as nobody changes the path.
 *
 * @param outline its walls
 * @param space the largest rectangle in it, as exactly as a raster finds it, for what is written
 */
record RoomShape(Path2D outline, Box space) {

  /** How finely a room is looked through. */
  private static final int STEPS = 16;

  /** The shape of a room; empty if it is a rectangle. */
  static Optional<RoomShape> of(Attributes room) {
    return Polygon.of(room).map(polygon -> {
      Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      for (Segment wall : polygon.walls()) {
        if (path.getCurrentPoint() == null) {
          path.moveTo(wall.fromX() * Cells.CELL, wall.fromY() * Cells.CELL);
        } else {
          path.lineTo(wall.fromX() * Cells.CELL, wall.fromY() * Cells.CELL);
        }
      }
      path.closePath();
      return new RoomShape(path, spaceIn(path));
    });
  }

  private static Box spaceIn(Path2D path) {
    var bounds = path.getBounds2D();
    double wide = bounds.getWidth() / STEPS;
    double tall = bounds.getHeight() / STEPS;
    int[] heights = new int[STEPS];
    Box best = new Box(bounds.getX(), bounds.getY(), 0, 0);
    for (int row = 0; row < STEPS; row++) {
      double top = bounds.getY() + row * tall;
      for (int column = 0; column < STEPS; column++) {
        boolean inside = path.contains(bounds.getX() + column * wide, top, wide, tall);
        heights[column] = inside ? heights[column] + 1 : 0;
      }
      Box found = widest(heights, new Box(bounds.getX(), top + tall, wide, tall));
      best = area(found) > area(best) ? found : best;
    }
    return area(best) > 0
        ? best
        : new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  /**
   * The largest rectangle that stands on a line.
   *
   * @param heights how many steps are free above each step of the line
   * @param step where the line begins, and how large a step is
   */
  private static Box widest(int[] heights, Box step) {
    Box best = new Box(step.x(), step.y(), 0, 0);
    for (int left = 0; left < STEPS; left++) {
      int high = heights[left];
      for (int right = left; right < STEPS && high > 0; right++) {
        high = Math.min(high, heights[right]);
        Box box = new Box(
            step.x() + left * step.width(),
            step.y() - high * step.height(),
            (right - left + 1) * step.width(),
            high * step.height());
        best = area(box) > area(best) ? box : best;
      }
    }
    return best;
  }

  private static double area(Box box) {
    return box.width() * box.height();
  }
}
