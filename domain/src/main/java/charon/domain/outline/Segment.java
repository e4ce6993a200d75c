package charon.domain.outline;

/**
 * A straight line from one point of the map to another, in cells of the grid.
 *
 * @param fromX where it begins, from the left
 * @param fromY where it begins, from the top
 * @param toX where it ends, from the left
 * @param toY where it ends, from the top
 */
public record Segment(double fromX, double fromY, double toX, double toY) {

  /** How long it is. */
  public double length() {
    return Math.hypot(toX - fromX, toY - fromY);
  }

  /** The point at a part of the way, from 0 to 1. */
  Point at(double part) {
    return new Point(fromX + part * (toX - fromX), fromY + part * (toY - fromY));
  }

  /** The same line between two parts of its way. */
  Segment part(double from, double to) {
    Point begin = at(from);
    Point end = at(to);
    return new Segment(begin.x(), begin.y(), end.x(), end.y());
  }

  /** How far a point is from it. */
  public double distance(double x, double y) {
    double along = Math.min(1, Math.max(0, along(x, y)));
    return Math.hypot(x - fromX - along * (toX - fromX), y - fromY - along * (toY - fromY));
  }

  /** At which part of the way a point lies beside it; before 0 and behind 1 it lies beyond an end. */
  double along(double x, double y) {
    double across = toX - fromX;
    double down = toY - fromY;
    double square = across * across + down * down;
    return square == 0 ? 0 : ((x - fromX) * across + (y - fromY) * down) / square;
  }

  /** On which side of the line a point is: its distance, negative on the one, positive on the other. */
  double side(double x, double y) {
    double length = length();
    return length == 0 ? 0 : ((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX)) / length;
  }

  /** Whether the two run through each other; to touch is not enough. */
  boolean crosses(Segment other) {
    return isBetween(other) && other.isBetween(this);
  }

  /** Whether another begins on one side of the line and ends on the other. */
  private boolean isBetween(Segment other) {
    double begin = side(other.fromX, other.fromY);
    double end = side(other.toX, other.toY);
    return (begin > Outline.ON_THE_LINE && end < -Outline.ON_THE_LINE)
        || (begin < -Outline.ON_THE_LINE && end > Outline.ON_THE_LINE);
  }

  /** Whether the two have nothing in common for certain: they lie in different parts of the map. */
  boolean isFarFrom(Segment other) {
    return isApart(fromX, toX, other.fromX, other.toX)
        || isApart(fromY, toY, other.fromY, other.toY);
  }

  private static boolean isApart(double from, double to, double otherFrom, double otherTo) {
    return Math.max(from, to) < Math.min(otherFrom, otherTo) - Outline.ON_THE_LINE
        || Math.max(otherFrom, otherTo) < Math.min(from, to) - Outline.ON_THE_LINE;
  }

  /** Whether some of it lies in a rectangle; to lie on its walls is not enough. */
  boolean runsThrough(Rectangle area) {
    double[] inside = {0, 1};
    return isCut(toX - fromX, area.left() - fromX, area.right() - fromX, inside)
        && isCut(toY - fromY, area.top() - fromY, area.bottom() - fromY, inside)
        && inside[0] < inside[1];
  }

  /** Cuts off what does not lie between two parallel lines; false if nothing is left. */
  private static boolean isCut(double way, double nearer, double farther, double[] inside) {
    if (way == 0) {
      return nearer < 0 && farther > 0;
    }
    inside[0] = Math.max(inside[0], Math.min(nearer / way, farther / way));
    inside[1] = Math.min(inside[1], Math.max(nearer / way, farther / way));
    return true;
  }

  /** Whether both ends of another lie on the endless line through this one. */
  boolean isInLineWith(Segment other) {
    return Math.abs(side(other.fromX, other.fromY)) <= Outline.ON_THE_LINE
        && Math.abs(side(other.toX, other.toY)) <= Outline.ON_THE_LINE;
  }
}
