package charon.picture.draw;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Path data as the pages have it (SVG 2, section 9.3), as a shape. For one thread; used once. */
public final class SvgPath {

  private static final Pattern TOKEN =
      Pattern.compile("[MmLlHhVvCcSsQqTtAaZz]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)");

  private final List<String> tokens = new ArrayList<>();
  private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
  private int next;
  private double x;
  private double y;
  private double controlX;
  private double controlY;
  private double startX;
  private double startY;

  private SvgPath(String data) {
    Matcher matcher = TOKEN.matcher(data);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  /** The shape of path data. */
  public static Path2D of(String data) {
    SvgPath reading = new SvgPath(data);
    reading.read();
    return reading.path;
  }

  private void read() {
    char command = 'M';
    while (next < tokens.size()) {
      char first = tokens.get(next).charAt(0);
      if (Character.isLetter(first)) {
        command = first;
        next++;
      } else if (command == 'M' || command == 'm') {
        command = command == 'M' ? 'L' : 'l'; // more points after the first are lines
      }
      draw(Character.toUpperCase(command), Character.isLowerCase(command));
    }
  }

  private void draw(char command, boolean relative) {
    double baseX = relative ? x : 0;
    double baseY = relative ? y : 0;
    switch (command) {
      case 'M' -> moveTo(baseX + number(), baseY + number());
      case 'L' -> lineTo(baseX + number(), baseY + number());
      case 'H' -> lineTo(baseX + number(), y);
      case 'V' -> lineTo(x, baseY + number());
      case 'C' -> cubicTo(baseX + number(), baseY + number(), baseX, baseY);
      case 'S' -> cubicTo(2 * x - controlX, 2 * y - controlY, baseX, baseY);
      case 'Q' -> quadTo(baseX + number(), baseY + number(), baseX, baseY);
      case 'T' -> quadTo(2 * x - controlX, 2 * y - controlY, baseX, baseY);
      case 'A' -> arcTo(number(), number(), baseX, baseY);
      default -> close();
    }
  }

  private double number() {
    return Double.parseDouble(tokens.get(next++));
  }

  private void at(double newX, double newY, double newControlX, double newControlY) {
    x = newX;
    y = newY;
    controlX = newControlX;
    controlY = newControlY;
  }

  private void moveTo(double toX, double toY) {
    path.moveTo(toX, toY);
    startX = toX;
    startY = toY;
    at(toX, toY, toX, toY);
  }

  private void lineTo(double toX, double toY) {
    path.lineTo(toX, toY);
    at(toX, toY, toX, toY);
  }

  private void cubicTo(double firstX, double firstY, double baseX, double baseY) {
    double secondX = baseX + number();
    double secondY = baseY + number();
    double toX = baseX + number();
    double toY = baseY + number();
    path.curveTo(firstX, firstY, secondX, secondY, toX, toY);
    at(toX, toY, secondX, secondY);
  }

  private void quadTo(double byX, double byY, double baseX, double baseY) {
    double toX = baseX + number();
    double toY = baseY + number();
    path.quadTo(byX, byY, toX, toY);
    at(toX, toY, byX, byY);
  }

  private void close() {
    path.closePath();
    at(startX, startY, startX, startY);
  }

  /** An arc of an ellipse that is not turned: the middle is found from its ends (appendix B.2.4). */
  private void arcTo(double radiusX, double radiusY, double baseX, double baseY) {
    number();
    boolean large = flag();
    boolean clockwise = flag();
    double toX = baseX + number();
    double toY = baseY + number();
    double halfX = (x - toX) / 2 / radiusX;
    double halfY = (y - toY) / 2 / radiusY;
    double square = halfX * halfX + halfY * halfY;
    double grown = Math.max(1, Math.sqrt(square)); // radii that are too small are made to fit
    double away =
        Math.sqrt(Math.max(0, grown * grown / square - 1)) * (large == clockwise ? -1 : 1);
    double middleX = (x + toX) / 2 + away * halfY * radiusX;
    double middleY = (y + toY) / 2 - away * halfX * radiusY;
    Point2D radii = new Point2D.Double(radiusX * grown, radiusY * grown);
    double from = angle(x - middleX, y - middleY, radii);
    double extent = angle(toX - middleX, toY - middleY, radii) - from;
    extent += clockwise == extent > 0 ? 0 : clockwise ? 360 : -360;
    append(new Arc2D.Double(-1, -1, 2, 2, -from, -extent, Arc2D.OPEN), middleX, middleY, radii);
    at(toX, toY, toX, toY);
  }

  private void append(Arc2D arc, double middleX, double middleY, Point2D radii) {
    AffineTransform place = AffineTransform.getTranslateInstance(middleX, middleY);
    place.scale(radii.getX(), radii.getY());
    path.append(arc.getPathIterator(place), true);
  }

  private static double angle(double awayX, double awayY, Point2D radii) {
    return Math.toDegrees(Math.atan2(awayY / radii.getY(), awayX / radii.getX()));
  }

  /** Flags may stand together with what follows, as in {@code 1 0.01}. */
  private boolean flag() {
    return number() != 0;
  }
}
