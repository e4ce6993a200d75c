package charon.imports.wall;

import java.util.HashMap;
import java.util.Map;

/**
 * Snaps points to corners: those that lie within a twentieth of a cell of each other are one. For one
 * map, by one thread.
 */
final class Corners {

  private final Map<Vertex, Vertex> known = new HashMap<>();

  /** The corner for a point, given in twentieths of a cell. */
  Vertex at(double x, double y) {
    Vertex exact = new Vertex((int) Math.round(x), (int) Math.round(y));
    Vertex there = known.get(exact);
    if (there != null) {
      return there;
    }
    for (int dx = -1; dx <= 1; dx++) {
      for (int dy = -1; dy <= 1; dy++) {
        Vertex near = known.get(new Vertex(exact.x() + dx, exact.y() + dy));
        if (near != null) {
          return near;
        }
      }
    }
    known.put(exact, exact);
    return exact;
  }
}
