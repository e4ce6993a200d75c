package charon.imports.uvtt;

import charon.application.port.out.imports.ImportRefusedException;
import charon.imports.deck.Notes;
import charon.imports.json.Member;
import charon.imports.wall.WallGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The walls of a map, as lines within its frame. Immutable once read. */
final class WallLines {

  private static final int MAX_SEGMENTS = 50_000;

  /** More points than a deck's file may have beside its rooms. */
  private static final int MAX_WRITTEN = 15_000;

  private final List<List<double[]>> lines = new ArrayList<>();
  private int points;
  private int beyond;
  private int pointless;

  private WallLines() {}

  static WallLines of(Member lineOfSight, Frame frame) {
    WallLines walls = new WallLines();
    lineOfSight.items().forEach(line -> walls.add(line, frame));
    return walls;
  }

  private void add(Member line, Frame frame) {
    List<double[]> found = new ArrayList<>();
    boolean outside = false;
    for (Member at : line.items()) {
      double[] point = frame.point(at);
      outside |= !frame.shows(point);
      double[] within = frame.within(point);
      if (found.isEmpty() || !Arrays.equals(found.get(found.size() - 1), within)) {
        found.add(within);
      }
    }
    beyond += outside ? 1 : 0;
    if (found.size() < 2) {
      pointless++;
      return;
    }
    points += found.size();
    if (points > MAX_SEGMENTS) {
      throw new ImportRefusedException(line.path() + ": the walls have more than " + MAX_SEGMENTS
          + " points by here (expected: at most as many)");
    }
    lines.add(found);
  }

  int count() {
    return lines.size();
  }

  void addTo(WallGraph graph) {
    lines.forEach(line -> {
      for (int i = 1; i < line.size(); i++) {
        double[] from = line.get(i - 1);
        double[] to = line.get(i);
        graph.add(from[0], from[1], to[0], to[1]);
      }
    });
  }

  /** The lines that a deck's file has room for: all or none. */
  List<List<double[]>> written() {
    return points > MAX_WRITTEN ? List.of() : lines;
  }

  void tell(Notes notes) {
    if (beyond > 0) {
      notes.guessed(Notes.count(beyond, "wall reaches", "walls reach") + " beyond the map, and "
          + (beyond == 1 ? "ends" : "end") + " at its edge now.");
    }
    notes.leftOut(pointless, "wall", "walls", "without length");
    if (points > MAX_WRITTEN) {
      notes.leftOut("The lines of the walls: " + points + " points are too many for a deck's file;"
          + " the rooms were found by them.");
    }
  }
}
