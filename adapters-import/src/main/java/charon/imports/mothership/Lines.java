package charon.imports.mothership;

import charon.imports.json.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines of halls and walls, which are lists of straight segments. */
final class Lines {

  private Lines() {}

  /** All halls, those of earlier versions of the creator too. */
  static List<Member> halls(Member root) {
    return Stream.of("hallways", "corridors", "secretPassages")
        .flatMap(name -> root.member(name).items().stream())
        .toList();
  }

  static boolean isSecret(Member hall) {
    return hall.path().startsWith("secretPassages") || hall.member("isSecret").flag(false);
  }

  /** The points of a line one after the other, in cells of the canvas. */
  static List<double[]> points(Member line) {
    List<double[]> points = new ArrayList<>();
    for (Member segment : line.member("segments").items()) {
      if (points.isEmpty()) {
        points.add(point(segment, "x1", "y1"));
      }
      points.add(point(segment, "x2", "y2"));
    }
    return points;
  }

  private static double[] point(Member segment, String x, String y) {
    return new double[] {Canvas.cells(segment.member(x)), Canvas.cells(segment.member(y))};
  }
}
