package charon.imports.wall;

import charon.application.port.out.imports.ImportRefusedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Walls that meet at their ends only: what crosses or touches is split there. Bounded in what it
 * holds and in how long it takes. For one map, by one thread.
 */
public final class WallGraph {

  private static final int MAX_PIECES = 100_000;
  private static final long MAX_WORK = 1_000_000_000L;
  private static final int MAX_ROUNDS = 8;

  /** A corner that lies so close to a wall is on it, in twentieths of a cell. */
  private static final double REACH = 1.5;

  /** A door's end joins an end of a wall that is no farther away. */
  private static final double DOOR_REACH = 5;

  private final Corners corners = new Corners();
  private Set<Edge> edges = new LinkedHashSet<>();
  private long work;

  /**
   * Adds a straight wall, given in cells.
   *
   * @return whether it is long enough to be one
   */
  public boolean add(double x1, double y1, double x2, double y2) {
    return add(corner(x1, y1), corner(x2, y2));
  }

  /** Adds a door, which closes the gap between the ends of two walls. */
  public boolean addDoor(double x1, double y1, double x2, double y2) {
    return add(nearest(x1, y1), nearest(x2, y2));
  }

  private boolean add(Vertex one, Vertex other) {
    if (one.equals(other)) {
      return false;
    }
    edges.add(Edge.between(one, other));
    requireFew(edges);
    return true;
  }

  private Vertex corner(double x, double y) {
    return corners.at(x * Vertex.PER_CELL, y * Vertex.PER_CELL);
  }

  private Vertex nearest(double x, double y) {
    double atX = x * Vertex.PER_CELL;
    double atY = y * Vertex.PER_CELL;
    Vertex best = null;
    double least = DOOR_REACH;
    for (Edge edge : edges) {
      for (Vertex end : List.of(edge.from(), edge.to())) {
        double distance = Math.hypot(end.x() - atX, end.y() - atY);
        if (distance <= least) {
          least = distance;
          best = end;
        }
      }
    }
    count(edges.size());
    return best == null ? corner(x, y) : best;
  }

  /** The rooms that the walls enclose. */
  public List<Face> faces() {
    for (int round = 0; round < MAX_ROUNDS && split(); round++) {
      requireFew(edges);
    }
    return FaceWalk.faces(edges);
  }

  /** Splits all walls once; true if there was something to split. */
  private boolean split() {
    List<Edge> all = new ArrayList<>(edges);
    all.sort(Comparator.comparingInt(edge -> edge.from().x()));
    List<Set<Vertex>> cuts = new ArrayList<>();
    all.forEach(edge -> cuts.add(new LinkedHashSet<>()));
    cross(all, cuts);
    touch(all, cuts);
    Set<Edge> pieces = new LinkedHashSet<>();
    boolean changed = false;
    for (int i = 0; i < all.size(); i++) {
      changed |= !cuts.get(i).isEmpty();
      pieces(all.get(i), cuts.get(i), pieces);
    }
    edges = pieces;
    return changed;
  }

  private void cross(List<Edge> all, List<Set<Vertex>> cuts) {
    int found = 0;
    for (int i = 0; i < all.size(); i++) {
      Edge one = all.get(i);
      int j = i + 1;
      for (; j < all.size() && all.get(j).from().x() <= one.to().x(); j++) {
        Edge other = all.get(j);
        boolean apart = one.bottom() < other.top() || other.bottom() < one.top();
        if (!apart && !one.sharesEnd(other) && one.crosses(other)) {
          Vertex at = crossing(one, other);
          cut(one, at, cuts.get(i));
          cut(other, at, cuts.get(j));
          if (++found > MAX_PIECES) {
            throw tangled();
          }
        }
      }
      count(j - i);
    }
  }

  private Vertex crossing(Edge one, Edge other) {
    double before = one.from().cross(one.to(), other.from());
    double after = one.from().cross(one.to(), other.to());
    double part = before / (before - after);
    return corners.at(
        other.from().x() + part * (other.to().x() - other.from().x()),
        other.from().y() + part * (other.to().y() - other.from().y()));
  }

  private void touch(List<Edge> all, List<Set<Vertex>> cuts) {
    List<Vertex> ends = ends(all);
    for (int i = 0; i < all.size(); i++) {
      Edge edge = all.get(i);
      int begin = firstAt(ends, edge.from().x() - 1);
      int next = begin;
      for (; next < ends.size() && ends.get(next).x() <= edge.to().x() + 1; next++) {
        Vertex end = ends.get(next);
        if (end.y() >= edge.top() - 1 && end.y() <= edge.bottom() + 1 && isOn(edge, end)) {
          cut(edge, end, cuts.get(i));
        }
      }
      count(next - begin);
    }
  }

  private static List<Vertex> ends(List<Edge> all) {
    SortedSet<Vertex> ends = new TreeSet<>();
    all.forEach(edge -> {
      ends.add(edge.from());
      ends.add(edge.to());
    });
    return new ArrayList<>(ends);
  }

  private static boolean isOn(Edge edge, Vertex end) {
    if (edge.endsAt(end) || edge.distance(end) > REACH) {
      return false;
    }
    double along = edge.along(end);
    return along > 0 && along < 1;
  }

  /** The place of the first corner, in their order, that is not to the left. */
  private static int firstAt(List<Vertex> ends, int x) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends.get(middle).x() < x) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void cut(Edge edge, Vertex at, Set<Vertex> cuts) {
    if (!edge.endsAt(at)) {
      cuts.add(at);
    }
  }

  private static void pieces(Edge edge, Collection<Vertex> cuts, Set<Edge> pieces) {
    List<Vertex> order = new ArrayList<>(cuts);
    order.sort(Comparator.comparingDouble(edge::along));
    Vertex last = edge.from();
    for (Vertex next : order) {
      pieces.add(Edge.between(last, next));
      last = next;
    }
    pieces.add(Edge.between(last, edge.to()));
  }

  private void count(long more) {
    work += more;
    if (work > MAX_WORK) {
      throw tangled();
    }
  }

  private static void requireFew(Collection<Edge> edges) {
    if (edges.size() > MAX_PIECES) {
      throw tangled();
    }
  }

  private static ImportRefusedException tangled() {
    return new ImportRefusedException("line_of_sight: walls of more than " + MAX_PIECES
        + " pieces, counted from crossing to crossing (expected: fewer)");
  }
}
