package charon.imports.wall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What walls enclose. Immutable.
 *
 * @param corners in the order of a walk around it, none of them in the middle of a straight wall
 */
public record Face(List<Vertex> corners) {

  /** By rows of cells from the top, in each from the left. */
  public static final Comparator<Face> FROM_TOP_LEFT = Comparator.<Face>comparingInt(
          face -> Math.floorDiv(face.top() + Vertex.PER_CELL / 2, Vertex.PER_CELL))
      .thenComparingInt(Face::left)
      .thenComparingInt(Face::top);

  /** From so many times too many corners on, every so manieth is looked at only. */
  private static final int THINNED = 8;

  public Face {
    corners = List.copyOf(corners);
  }

  static Face around(List<Vertex> walk) {
    List<Vertex> corners = new ArrayList<>(walk);
    for (int i = 0; i < corners.size() && corners.size() > 2; ) {
      Vertex before = corners.get((i + corners.size() - 1) % corners.size());
      Vertex after = corners.get((i + 1) % corners.size());
      if (before.cross(corners.get(i), after) == 0) {
        corners.remove(i);
        i = Math.max(0, i - 1);
      } else {
        i++;
      }
    }
    if (!corners.isEmpty()) { // from the leftmost on, wherever the walk began
      Collections.rotate(corners, -corners.indexOf(Collections.min(corners)));
    }
    return new Face(corners);
  }

  /** Whether the walk was around the inside, not around the outside of everything. */
  boolean isInside() {
    return corners.size() > 2 && twice() > 0;
  }

  /** In cells. */
  public double area() {
    return Math.abs(twice()) / 2.0 / Vertex.PER_CELL / Vertex.PER_CELL;
  }

  /** How wide it is, in cells, were it a corridor. */
  public double breadth() {
    double around = 0;
    for (int i = 0; i < corners.size(); i++) {
      Vertex one = corners.get(i);
      Vertex other = corners.get((i + 1) % corners.size());
      around += Math.hypot(other.x() - one.x(), other.y() - one.y());
    }
    return 2 * area() * Vertex.PER_CELL / around;
  }

  /** Whether a point, in cells, is inside. */
  public boolean contains(double cellX, double cellY) {
    double x = cellX * Vertex.PER_CELL;
    double y = cellY * Vertex.PER_CELL;
    boolean inside = false;
    for (int i = 0; i < corners.size(); i++) {
      Vertex one = corners.get(i);
      Vertex other = corners.get((i + 1) % corners.size());
      if (one.y() > y != other.y() > y
          && x < one.x() + (y - one.y()) * (other.x() - one.x()) / (other.y() - one.y())) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** Whether it is a rectangle along the grid. */
  public boolean isRectangle() {
    return corners.size() == 4
        && corners.stream()
            .allMatch(corner -> (corner.x() == left() || corner.x() == right())
                && (corner.y() == top() || corner.y() == bottom()));
  }

  /** The leftmost place, in twentieths of a cell. */
  public int left() {
    return corners.stream().mapToInt(Vertex::x).min().orElse(0);
  }

  /** The topmost place, in twentieths of a cell. */
  public int top() {
    return corners.stream().mapToInt(Vertex::y).min().orElse(0);
  }

  /** The rightmost place, in twentieths of a cell. */
  public int right() {
    return corners.stream().mapToInt(Vertex::x).max().orElse(0);
  }

  /** The lowest place, in twentieths of a cell. */
  public int bottom() {
    return corners.stream().mapToInt(Vertex::y).max().orElse(0);
  }

  /** With at most so many corners: those that change the least are left out. */
  public Face simplified(int most) {
    int step = 1 + corners.size() / (THINNED * most);
    List<Vertex> rest = new ArrayList<>();
    for (int i = 0; i < corners.size(); i += step) {
      rest.add(corners.get(i));
    }
    while (rest.size() > most) {
      int least = 0;
      for (int i = 1; i < rest.size(); i++) {
        least = change(rest, i) < change(rest, least) ? i : least;
      }
      rest.remove(least);
    }
    return new Face(rest);
  }

  /** Whether no two of its sides cross. */
  public boolean isSimple() {
    List<Edge> sides = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      sides.add(Edge.between(corners.get(i), corners.get((i + 1) % corners.size())));
    }
    return sides.stream()
        .noneMatch(
            one -> sides.stream().anyMatch(other -> !one.sharesEnd(other) && one.crosses(other)));
  }

  private static long change(List<Vertex> corners, int i) {
    int count = corners.size();
    return Math.abs(
        corners.get((i + count - 1) % count).cross(corners.get(i), corners.get((i + 1) % count)));
  }

  /** Twice the area, in square twentieths; negative if the walk was the other way around. */
  private long twice() {
    long sum = 0;
    for (int i = 0; i < corners.size(); i++) {
      Vertex one = corners.get(i);
      Vertex other = corners.get((i + 1) % corners.size());
      sum += (long) one.x() * other.y() - (long) other.x() * one.y();
    }
    return sum;
  }
}
