package charon.picture.view;

import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.Speaker;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import charon.picture.draw.Prose;
import charon.picture.draw.SvgPath;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.List;

/** The ship's computer: its eye, and what was said last. For one thread. */
final class CharonView {

  private static final int MARKS = 72;
  private static final int BLADES = 9;

  private final Scene scene;
  private final Canvas canvas;
  private final Palette palette;

  /** Draws a scene. */
  CharonView(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
    this.palette = scene.palette();
  }

  void draw(Box box) {
    canvas.fill(box.shape(), palette.ground());
    boolean wide = box.width() > 600;
    double side = Math.min(box.width() * 0.36, box.height() * 0.8);
    double left = wide ? box.width() * 0.36 : 0;
    if (wide) {
      eye(box.x() + left / 2 + 12, box.middleY() - 16, side * 0.46);
      Ink name = Ink.bold(28, palette.amber()).wide().middle();
      canvas.writeAcross("CHARON", box.x() + left / 2 + 12, box.middleY() + side * 0.46 + 16, name);
    } else {
      eye(box.middleX(), box.middleY(), box.height() * 0.42);
      canvas.fill(box.shape(), Palette.faint(palette.ground(), 0.55));
    }
    talk(new Box(box.x() + left, box.y(), box.width() - left, box.height()).inset(28, 24));
  }

  /** The dialog on top of another view. */
  void dialog(Box box) {
    canvas.fill(box.shape(), Palette.faint(palette.ground(), 0.7));
    Box panel =
        Panels.panel(canvas, box.inset(box.width() * 0.1, box.height() * 0.09), palette.amber());
    eye(panel.x() + 30, panel.y() + 28, 28);
    canvas.writeAcross(
        "CHARON", panel.x() + 74, panel.y() + 28, Ink.bold(26, palette.amber()).wide());
    talk(panel.below(74));
  }

  /** The last words that there is room for, the newest at the foot. */
  private void talk(Box box) {
    List<ConversationMessage> said = scene.subject().beyond().talk();
    if (said.isEmpty()) {
      canvas.writeAcross(
          "The channel is quiet.",
          box.middleX(),
          box.middleY(),
          Ink.plain(Scene.TEXT, palette.quiet()).middle());
      return;
    }
    double y = box.bottom();
    for (int i = said.size() - 1; i >= 0 && y > box.y(); i--) {
      y = said(said.get(i), new Box(box.x(), box.y(), box.width(), y - box.y()));
    }
  }

  /** Writes one at the foot of a place; returns where it begins, which is above if there was no room. */
  private double said(ConversationMessage message, Box box) {
    boolean charon = message.speaker() == Speaker.CHARON;
    Color tone = charon ? palette.amber() : palette.teal();
    Prose prose =
        new Prose(canvas, Ink.plain(Scene.TEXT * 1.1, charon ? palette.text() : palette.teal()));
    double line = prose.lineHeight();
    double room = Math.floor((box.height() - 30) / line) * line;
    double height = Math.min(prose.height(message.content(), box.width() - 18), room);
    if (height < line) {
      return box.y() - 1;
    }
    Box words = new Box(box.x() + 18, box.bottom() - height, box.width() - 18, height);
    prose.write(message.content(), words);
    Ink speaker = Ink.bold(Scene.TEXT * 0.8, tone).wide();
    canvas.writeAcross(charon ? "CHARON" : "CREW", words.x(), words.y() - 12, speaker);
    canvas.fill(
        new Box(box.x(), words.y() - 22, 4, height + 22).shape(),
        charon ? palette.amber() : palette.bright());
    return words.y() - 44;
  }

  /** A lens that looks back. */
  void eye(double x, double y, double reach) {
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(reach / 100, reach / 100);
    canvas.placed(place, field -> {
      Color amber = palette.amber();
      glow(field, 99, 0.3f, Palette.faint(amber, 0.25), Palette.faint(amber, 0));
      for (int i = 0; i < MARKS; i++) {
        double angle = 2 * Math.PI * i / MARKS;
        double from = i % 6 == 0 ? 89 : 92;
        field.line(ray(angle, from, 96), Palette.faint(palette.teal(), 0.7), 0.8);
      }
      ring(field, 86, palette.bright(), 1.6);
      ring(field, 70, palette.line(), 1.2);
      for (int i = 0; i < BLADES; i++) {
        AffineTransform turn = AffineTransform.getRotateInstance(2 * Math.PI * i / BLADES);
        field.placed(turn, blade -> {
          var shape = SvgPath.of("M-6 -66A66 66 0 0 1 42 -51L9 -25A27 27 0 0 0 -11 -24.5Z");
          blade.fill(shape, palette.raised());
          blade.line(shape, palette.line(), 1.2);
        });
      }
      glow(field, 27, 0.15f, amber, palette.red());
      field.fill(new Ellipse2D.Double(-4.5, -15, 9, 30), palette.ground());
      field.line(SvgPath.of("M-17 -12A21 21 0 0 1 -5 -20.5"), palette.text(), 2);
    });
  }

  private static void glow(Canvas field, double radius, float solid, Color inner, Color outer) {
    field.fill(
        new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius),
        new RadialGradientPaint(
            0, 0, (float) radius, new float[] {solid, 1}, new Color[] {inner, outer}));
  }

  private static void ring(Canvas field, double radius, Color color, double width) {
    field.line(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius), color, width);
  }

  private static Line2D ray(double angle, double from, double to) {
    double x = Math.cos(angle);
    double y = Math.sin(angle);
    return new Line2D.Double(x * from, y * from, x * to, y * to);
  }
}
