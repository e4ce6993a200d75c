package charon.domain.outline;

import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;

/** The shape of a room on the map, in cells of the grid. Immutable. */
public sealed interface Outline permits Rectangle, Polygon {

  /** How far beside a line what is on it may lie, in cells: numbers in files are rounded. */
  double ON_THE_LINE = 1e-6;

  /**
   * The outline of a room: its polygon; else, or if that is none, its rectangle; empty if the room
   * does not say where it is.
   */
  static Optional<Outline> of(Attributes room) {
    Optional<Outline> rectangle = Rectangle.of(room).map(Outline.class::cast);
    return room.has(Polygon.MEMBER)
        ? Polygon.of(room).map(Outline.class::cast).or(() -> rectangle)
        : rectangle;
  }

  /** The smallest rectangle around it. */
  Rectangle bounds();

  /** Whether a point is inside, and not on a line that is a wall for both sides. */
  boolean contains(double x, double y);

  /** Whether a point is inside or on a wall. */
  boolean touches(double x, double y);

  /** Whether what stands on a cell is inside: what is drawn there, its middle counts. */
  boolean containsCell(double column, double row);

  /** Whether what stands on a cell is inside or on a wall. */
  boolean touchesCell(double column, double row);

  /** Whether it has some of a rectangle; walls are none. */
  boolean overlaps(Rectangle area);

  /** Its lines, one after the other all around. */
  List<Segment> walls();
}
