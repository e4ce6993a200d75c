package charon.imports.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks around the faces of walls that meet at their ends only. Each wall has two sides, numbered one
 * after the other; at each corner the walk takes the next wall to the right. For one thread.
 */
final class FaceWalk {

  private final List<Edge> edges;
  private final int[] next;
  private final int[] cycle;

  private FaceWalk(List<Edge> edges) {
    this.edges = edges;
    this.next = new int[edges.size() * 2];
    this.cycle = new int[edges.size() * 2];
    Arrays.fill(cycle, -1);
    turns();
  }

  /** What walls enclose; walls that separate nothing are left out before. */
  static List<Face> faces(Collection<Edge> walls) {
    List<Edge> edges = new ArrayList<>(walls);
    while (true) {
      FaceWalk walk = new FaceWalk(edges);
      List<List<Vertex>> cycles = walk.cycles();
      List<Edge> parting = walk.parting();
      if (parting.size() == edges.size()) {
        return cycles.stream()
            .flatMap(around -> loops(around).stream())
            .filter(Face::isInside)
            .toList();
      }
      edges = parting;
    }
  }

  private Vertex start(int side) {
    Edge edge = edges.get(side / 2);
    return side % 2 == 0 ? edge.from() : edge.to();
  }

  private Vertex end(int side) {
    return start(side ^ 1);
  }

  private void turns() {
    Map<Vertex, List<Integer>> out = new HashMap<>();
    for (int side = 0; side < next.length; side++) {
      out.computeIfAbsent(start(side), corner -> new ArrayList<>()).add(side);
    }
    for (List<Integer> around : out.values()) {
      around.sort(Comparator.comparingDouble(this::direction));
      for (int i = 0; i < around.size(); i++) {
        int before = around.get((i + around.size() - 1) % around.size());
        next[around.get(i) ^ 1] = before;
      }
    }
  }

  private double direction(int side) {
    return Math.atan2(
        end(side).y() - start(side).y(), end(side).x() - start(side).x());
  }

  private List<List<Vertex>> cycles() {
    List<List<Vertex>> cycles = new ArrayList<>();
    for (int side = 0; side < next.length; side++) {
      if (cycle[side] < 0) {
        List<Vertex> around = new ArrayList<>();
        for (int at = side; cycle[at] < 0; at = next[at]) {
          cycle[at] = cycles.size();
          around.add(start(at));
        }
        cycles.add(around);
      }
    }
    return cycles;
  }

  /** The walls with another face on each side. */
  private List<Edge> parting() {
    List<Edge> parting = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      if (cycle[2 * i] != cycle[2 * i + 1]) {
        parting.add(edges.get(i));
      }
    }
    return parting;
  }

  /** A walk that comes to a corner twice is one around several faces that touch there. */
  private static List<Face> loops(List<Vertex> around) {
    List<Face> loops = new ArrayList<>();
    List<Vertex> path = new ArrayList<>();
    Set<Vertex> onPath = new HashSet<>();
    for (Vertex corner : around) {
      if (!onPath.add(corner)) {
        int from = path.lastIndexOf(corner);
        List<Vertex> loop = path.subList(from, path.size());
        loops.add(Face.around(loop));
        loop.subList(1, loop.size()).forEach(onPath::remove);
        loop.subList(1, loop.size()).clear();
      } else {
        path.add(corner);
      }
    }
    loops.add(Face.around(path));
    return loops;
  }
}
