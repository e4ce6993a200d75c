package charon.picture.view;

import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Line2D;

/** The parts that views are made of, as on the pages. */
final class Panels {

  private static final double CUT = 12;
  private static final double TICK = 9;

  private Panels() {}

  /** A panel with two corners cut off; returns the place for what is on it. */
  static Box panel(Canvas canvas, Box box, Color edge) {
    Palette palette = canvas.palette();
    canvas.fill(box.chamfered(CUT), palette.panel());
    canvas.line(box.inset(0.75).chamfered(CUT), edge, 1.5);
    return box.inset(18, 14);
  }

  /** The head of a view: a title, and quieter words on both sides; returns what is left below. */
  static Box head(Canvas canvas, Box box, String title, String beside, String right) {
    Palette palette = canvas.palette();
    Box strip = box.top(Math.min(46, box.height() * 0.16));
    canvas.fill(
        strip.shape(),
        new GradientPaint(
            0, (float) strip.y(), palette.raised(), 0, (float) strip.bottom(), palette.ground()));
    canvas.line(
        new Line2D.Double(strip.x(), strip.bottom(), strip.right(), strip.bottom()),
        palette.line(),
        1);
    Ink large = Ink.bold(strip.height() * 0.5, palette.teal()).wide();
    Ink small = Ink.plain(strip.height() * 0.36, palette.amber()).wide();
    Ink far = Ink.plain(strip.height() * 0.36, palette.text()).right();
    double free = strip.width() - 36;
    String name = canvas.fitted(title, large, free);
    double x = strip.x() + 18;
    canvas.writeAcross(name, x, strip.middleY(), large);
    double used = canvas.width(name, large) + 18;
    String far0 = canvas.width(right, far) < free - used ? right : "";
    double left = free - used - canvas.width(far0, far) - 18;
    String near = canvas.width(beside, small) < left ? beside : "";
    canvas.writeAcross(near, x + used, strip.middleY() + strip.height() * 0.05, small);
    canvas.writeAcross(far0, strip.right() - 18, strip.middleY(), far);
    return box.below(strip.height());
  }

  /** A bar of ticks that is filled so far: 0 is empty, 1 full. */
  static void bar(Canvas canvas, Box box, double part, Color color) {
    int ticks = Math.max(4, (int) (box.width() / TICK));
    double filled = Math.max(0, Math.min(1, part)) * ticks;
    for (int i = 0; i < ticks; i++) {
      Box tick = box.column(i, ticks, 2);
      canvas.fill(tick.shape(), Palette.faint(color, 0.18));
      double share = Math.max(0, Math.min(1, filled - i));
      canvas.fill(new Box(tick.x(), tick.y(), tick.width() * share, tick.height()).shape(), color);
    }
  }

  /** A word in a frame of its colour, ending at a place; returns where it begins. */
  static double badge(Canvas canvas, String word, double right, double middle, Ink ink) {
    double width = canvas.width(word, ink) + ink.size();
    Box frame = new Box(right - width, middle - ink.size() * 0.8, width, ink.size() * 1.6);
    canvas.line(frame.shape(), ink.color(), 1.5);
    canvas.writeAcross(word, frame.middleX(), middle, ink.middle());
    return frame.x();
  }
}
