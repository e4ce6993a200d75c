package charon.picture.draw;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A rectangle of a picture. Immutable.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width to the right
 * @param height down
 */
public record Box(double x, double y, double width, double height) {

  /** A square around a point. */
  public static Box around(double x, double y, double reach) {
    return new Box(x - reach, y - reach, 2 * reach, 2 * reach);
  }

  /** Its right edge. */
  public double right() {
    return x + width;
  }

  /** Its lower edge. */
  public double bottom() {
    return y + height;
  }

  /** The middle from left to right. */
  public double middleX() {
    return x + width / 2;
  }

  /** The middle from top to bottom. */
  public double middleY() {
    return y + height / 2;
  }

  /** The same with less on all sides; negative: more. */
  public Box inset(double by) {
    return inset(by, by);
  }

  /** The same with less at the sides, and less above and below. */
  public Box inset(double across, double down) {
    return new Box(
        x + across, y + down, Math.max(0, width - 2 * across), Math.max(0, height - 2 * down));
  }

  /** What is left below a strip at its top. */
  public Box below(double strip) {
    return new Box(x, y + strip, width, Math.max(0, height - strip));
  }

  /** The strip at its top. */
  public Box top(double strip) {
    return new Box(x, y, width, strip);
  }

  /** The strip at its bottom. */
  public Box foot(double strip) {
    return new Box(x, bottom() - strip, width, strip);
  }

  /** What is left above a strip at its bottom. */
  public Box above(double strip) {
    return new Box(x, y, width, Math.max(0, height - strip));
  }

  /** One of several columns of the same width, with gaps between them. */
  public Box column(int index, int count, double gap) {
    double each = (width - gap * (count - 1)) / count;
    return new Box(x + index * (each + gap), y, each, height);
  }

  /** One of several rows of the same height, with gaps between them. */
  public Box row(int index, int count, double gap) {
    double each = (height - gap * (count - 1)) / count;
    return new Box(x, y + index * (each + gap), width, each);
  }

  /** Whether it has points of another. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Whether another lies in it. */
  public boolean holds(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }

  /** The smallest one that holds this and another. */
  public Box with(Box other) {
    double left = Math.min(x, other.x);
    double top = Math.min(y, other.y);
    return new Box(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** Its shape. */
  public Rectangle2D shape() {
    return new Rectangle2D.Double(x, y, width, height);
  }

  /** Its shape with the upper left and the lower right corner cut off, as all panels of the pages have. */
  public Path2D chamfered(double cut) {
    Path2D path = new Path2D.Double();
    path.moveTo(x + cut, y);
    path.lineTo(right(), y);
    path.lineTo(right(), bottom() - cut);
    path.lineTo(right() - cut, bottom());
    path.lineTo(x, bottom());
    path.lineTo(x, y + cut);
    path.closePath();
    return path;
  }
}
