package charon.imports.wall;

/**
 * A corner on a grid of twentieths of a cell. Immutable.
 *
 * @param x to the right, in twentieths
 * @param y down, in twentieths
 */
public record Vertex(int x, int y) implements Comparable<Vertex> {

  /** So many make a cell. */
  public static final int PER_CELL = 20;

  /** Where it is, in cells. */
  public double cellX() {
    return (double) x / PER_CELL;
  }

  /** Where it is, in cells. */
  public double cellY() {
    return (double) y / PER_CELL;
  }

  @Override
  public int compareTo(Vertex other) {
    return x == other.x ? Integer.compare(y, other.y) : Integer.compare(x, other.x);
  }

  /** Twice the area of the triangle with two others; positive if they turn to the left. */
  long cross(Vertex b, Vertex c) {
    return (long) (b.x - x) * (c.y - y) - (long) (b.y - y) * (c.x - x);
  }
}
