package charon.picture.view;

import charon.domain.Attributes;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import charon.picture.draw.SvgPath;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The idle screen: stars, the ferry, the ship's name. For one thread. */
final class StandbyView {

  private static final int STARS = 220;
  private static final long SKY = 1; // the same one always

  private final Scene scene;
  private final Canvas canvas;
  private final Palette palette;

  /** Draws a scene. */
  StandbyView(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
    this.palette = scene.palette();
  }

  void draw(Box box, String message) {
    canvas.within(box.shape(), inner -> sky(inner, box));
    Attributes ship = scene.ship();
    Box middle = box.above(box.height() * 0.14);
    double reach = middle.height() * 0.29;
    emblem(middle.middleX(), middle.y() + middle.height() * 0.06 + reach, reach);
    String name = ship.text("name").isEmpty() ? "CHARON" : ship.text("name");
    Box words = middle.below(middle.height() * 0.68).inset(24, 0);
    name(name.toUpperCase(Locale.ROOT), words);
    String below = message.isEmpty() ? kind(ship) : message;
    Ink quiet =
        Ink.plain(Math.min(20, box.height() * 0.036), palette.quiet()).wide().middle();
    canvas.writeAcross(
        canvas.fitted(
            message.isEmpty() ? below.toUpperCase(Locale.ROOT) : below, quiet, words.width()),
        box.middleX(),
        words.y() + words.height() * 0.68,
        message.isEmpty()
            ? quiet
            : Ink.bold(quiet.size() * 1.2, palette.amber()).middle());
    foot(box.foot(box.height() * 0.14).inset(box.width() * 0.025, 0), ship);
  }

  private static String kind(Attributes ship) {
    String kind = Stream.of(ship.text("class"), ship.text("registry"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
    return kind.isEmpty() ? "Standing by" : kind;
  }

  private void name(String name, Box words) {
    Ink ink = Ink.bold(words.height() * 0.32, palette.text()).wide().middle();
    double wide = canvas.width(name, ink);
    Ink fitting = ink.sized(ink.size() * Math.min(1, words.width() / Math.max(1, wide)));
    double base = words.y() + words.height() * 0.28;
    for (int glow = 3; glow > 0; glow--) {
      Color light = Palette.faint(palette.teal(), 0.04);
      canvas.writeAcross(
          name,
          words.middleX(),
          base,
          new Ink(
              fitting.size(),
              true,
              light,
              Ink.Align.MIDDLE,
              fitting.tracking(),
              java.util.Optional.of(light)));
    }
    canvas.writeAcross(name, words.middleX(), base, fitting);
  }

  private void sky(Canvas inner, Box box) {
    List<Color> colors = palette.all(".standby", "background");
    inner.fill(
        box.shape(),
        new RadialGradientPaint(
            (float) box.middleX(),
            (float) (box.y() + box.height() * 0.4),
            (float) (box.width() * 0.6),
            new float[] {0, 0.55f, 1},
            colors.subList(0, 3).toArray(Color[]::new)));
    Random random = new Random(SKY);
    Color star = palette.of(".star-layer path", "stroke");
    for (int i = 0; i < STARS; i++) {
      double x = box.x() + random.nextDouble() * box.width();
      double y = box.y() + random.nextDouble() * box.height();
      double near = random.nextDouble();
      double size = (0.6 + 1.2 * near * near) * box.height() / 720;
      Box disc = Box.around(x, y, size);
      inner.fill(
          new Ellipse2D.Double(disc.x(), disc.y(), disc.width(), disc.height()),
          Palette.faint(star, 0.35 + 0.45 * near));
    }
  }

  /** The sign of the ship's mind: a ferry, a coin above it, and instruments. */
  void emblem(double x, double y, double reach) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(reach / 100, reach / 100);
    canvas.placed(place, field -> {
      Color light = palette.teal();
      field.fill(
          new Ellipse2D.Double(-122, -122, 244, 244),
          new RadialGradientPaint(0, 0, 122, new float[] {0, 1}, new Color[] {
            Palette.faint(light, 0.2), Palette.faint(light, 0)
          }));
      Color fine = Palette.faint(light, 0.65);
      field.line(marks(180, 15, 94, 90, 97), fine, 0.55);
      field.line(marks(72, 6, 70, 70, 72), fine, 0.55);
      arcs(field, 86, light, 1.6, 8, 82, 98, 172, 188, 262, 278, 352);
      arcs(field, 77, palette.amber(), 2.4, -64, 18, 120, 142);
      arcs(field, 77, fine, 0.55, 18, 120, 142, 296);
      arcs(field, 62, light, 1.6, 20, 160);
      arcs(field, 62, fine, 0.55, 200, 340);
      field.fill(new Ellipse2D.Double(-13, -33, 26, 26), palette.amber());
      field.line(new Ellipse2D.Double(-17.5, -37.5, 35, 35), fine, 0.55);
      field.fill(SvgPath.of("M-40 9C-26 26 26 26 40 9C34 34 -34 34 -40 9Z"), light);
      field.line(SvgPath.of("M21 -38L8 22"), light, 1.6);
      field.line(
          SvgPath.of(
              "M-34 40c6 -4 11 -4 17 0s11 4 17 0 11 -4 17 0 11 4 17 0M-22 47c5 -3 9 -3 14 0s9 3 14 0 9 -3 14 0"),
          fine,
          0.8);
    });
  }

  private static Path2D marks(
      int count, int longEach, double inner, double longInner, double outer) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * i / count;
      double from = i % longEach == 0 ? longInner : inner;
      path.append(
          new Line2D.Double(
              Math.cos(angle) * from,
              Math.sin(angle) * from,
              Math.cos(angle) * outer,
              Math.sin(angle) * outer),
          false);
    }
    return path;
  }

  private static void arcs(Canvas field, double radius, Color color, double width, double... ends) {
    for (int i = 0; i < ends.length; i += 2) {
      field.line(
          new Arc2D.Double(
              -radius,
              -radius,
              2 * radius,
              2 * radius,
              -ends[i],
              ends[i] - ends[i + 1],
              Arc2D.OPEN),
          color,
          width);
    }
  }

  private void foot(Box foot, Attributes ship) {
    double size = Math.min(22, foot.height() * 0.3);
    Ink state = Ink.bold(size, palette.amber()).wide();
    canvas.fill(
        new Box(foot.x(), foot.middleY() - size * 0.3, size * 0.6, size * 0.6).shape(),
        palette.amber());
    canvas.writeAcross("STANDBY", foot.x() + size * 1.2, foot.middleY(), state);
    Readings readings = new Readings(canvas, size * 0.8);
    readings.draw(Readings.of(ship), foot.right(), foot.middleY(), foot.width() * 0.7);
  }
}
