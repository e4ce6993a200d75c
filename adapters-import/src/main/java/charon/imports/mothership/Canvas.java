package charon.imports.mothership;

import charon.application.port.out.imports.ImportRefusedException;
import charon.imports.json.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * From pixels of the creator's canvas to cells: what is drawn begins one cell from the corner, on all
 * floors at the same place. Immutable.
 *
 * @param left the column of cells where the map begins
 * @param top the row of cells where the map begins
 * @param width in cells
 * @param height in cells
 */
record Canvas(double left, double top, double width, double height) {

  private static final double PIXELS = 20;
  private static final double FAR = 1e6;
  private static final double MAX_CELLS = 1_000;

  static Canvas of(Member root) {
    List<double[]> points = new ArrayList<>();
    for (Member room : root.member("rooms").items()) {
      double[] corner = {cells(room.member("x")), cells(room.member("y"))};
      points.add(corner);
      points.add(new double[] {
        corner[0] + cells(room.member("width")), corner[1] + cells(room.member("height"))
      });
    }
    Lines.halls(root).forEach(hall -> points.addAll(Lines.points(hall)));
    root.member("walls").items().forEach(wall -> points.addAll(Lines.points(wall)));
    double left = Math.floor(least(points, 0)) - 1;
    double top = Math.floor(least(points, 1)) - 1;
    Canvas canvas = new Canvas(left, top, most(points, 0) - left + 1, most(points, 1) - top + 1);
    if (canvas.width > MAX_CELLS || canvas.height > MAX_CELLS) {
      throw new ImportRefusedException("rooms: they reach over " + (long) canvas.width + " x "
          + (long) canvas.height + " cells (expected: at most 1000 a side)");
    }
    return canvas;
  }

  /** A length of the canvas in cells. */
  static double cells(Member pixels) {
    return pixels.number(-FAR, FAR) / PIXELS;
  }

  private static double least(List<double[]> points, int axis) {
    return points.stream().mapToDouble(point -> point[axis]).min().orElse(0);
  }

  private static double most(List<double[]> points, int axis) {
    return Math.ceil(points.stream().mapToDouble(point -> point[axis]).max().orElse(0));
  }

  double x(double cells) {
    return cells - left;
  }

  double y(double cells) {
    return cells - top;
  }
}
