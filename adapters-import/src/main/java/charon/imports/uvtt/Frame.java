package charon.imports.uvtt;

import charon.imports.json.Member;

/**
 * The part of the plane that a map shows: coordinates count from its corner, and what reaches beyond
 * it ends at its edge. Immutable.
 *
 * @param originX of its corner, in cells
 * @param originY of its corner, in cells
 * @param width in cells
 * @param height in cells
 */
record Frame(double originX, double originY, double width, double height) {

  private static final double MAX_CELLS = 1_000;
  private static final double FAR = 1e6;

  static Frame of(Member resolution) {
    Member origin = resolution.member("map_origin");
    Member size = resolution.member("map_size");
    return new Frame(
        origin.member("x").isThere() ? origin.member("x").number(-FAR, FAR) : 0,
        origin.member("y").isThere() ? origin.member("y").number(-FAR, FAR) : 0,
        size.member("x").number(1, MAX_CELLS),
        size.member("y").number(1, MAX_CELLS));
  }

  /** A point of the file, from the corner. */
  double[] point(Member at) {
    return new double[] {
      at.member("x").number(-FAR, FAR) - originX, at.member("y").number(-FAR, FAR) - originY
    };
  }

  /** The nearest point that the map shows. */
  double[] within(double[] point) {
    return new double[] {
      Math.max(0, Math.min(width, point[0])), Math.max(0, Math.min(height, point[1]))
    };
  }

  boolean shows(double[] point) {
    double[] within = within(point);
    return within[0] == point[0] && within[1] == point[1];
  }
}
