package charon.imports.wall;

/**
 * A straight piece of wall between two different corners, the lesser first. Immutable.
 *
 * @param from one end
 * @param to the other
 */
record Edge(Vertex from, Vertex to) {

  /** The same for both directions. */
  static Edge between(Vertex one, Vertex other) {
    return one.compareTo(other) < 0 ? new Edge(one, other) : new Edge(other, one);
  }

  boolean endsAt(Vertex vertex) {
    return from.equals(vertex) || to.equals(vertex);
  }

  boolean sharesEnd(Edge other) {
    return endsAt(other.from) || endsAt(other.to);
  }

  int top() {
    return Math.min(from.y(), to.y());
  }

  int bottom() {
    return Math.max(from.y(), to.y());
  }

  /** How far along a corner lies, from 0 at one end to 1 at the other. */
  double along(Vertex at) {
    double dx = (double) to.x() - from.x();
    double dy = (double) to.y() - from.y();
    return ((at.x() - from.x()) * dx + (at.y() - from.y()) * dy) / (dx * dx + dy * dy);
  }

  /** How far a corner lies from the line. */
  double distance(Vertex at) {
    return Math.abs(from.cross(to, at)) / Math.hypot(to.x() - from.x(), to.y() - from.y());
  }

  /** Whether two pieces cross between their ends. */
  boolean crosses(Edge other) {
    return opposite(from.cross(to, other.from), from.cross(to, other.to))
        && opposite(other.from.cross(other.to, from), other.from.cross(other.to, to));
  }

  private static boolean opposite(long one, long other) {
    return (one > 0 && other < 0) || (one < 0 && other > 0);
  }
}
