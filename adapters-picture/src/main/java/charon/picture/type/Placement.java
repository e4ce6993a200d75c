package charon.picture.type;

/**
 * Where the points of an outline go: x to {@code xx * x + yx * y + dx}, y to {@code xy * x + yy * y + dy}. Immutable.
 *
 * @param xx how x counts for x
 * @param xy how x counts for y
 * @param yx how y counts for x
 * @param yy how y counts for y
 * @param dx moved to the right
 * @param dy moved down
 */
record Placement(double xx, double xy, double yx, double yy, double dx, double dy) {

  double x(double x, double y) {
    return xx * x + yx * y + dx;
  }

  double y(double x, double y) {
    return xy * x + yy * y + dy;
  }

  /** This placement, and then another. */
  Placement within(Placement outer) {
    return new Placement(
        outer.xx * xx + outer.yx * xy,
        outer.xy * xx + outer.yy * xy,
        outer.xx * yx + outer.yx * yy,
        outer.xy * yx + outer.yy * yy,
        outer.x(dx, dy),
        outer.y(dx, dy));
  }
}
