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

  /** The sizes of what was said. */
  private static final double LARGEST = Scene.TEXT * 1.6;

  private static final double LEAST = Scene.TEXT;

  /** Above what somebody said: who it was; and from it to what was said before. */
  private static final double HEAD = 22;

  private static final double GAP = 20;

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
      canvas.fill(box.shape(), Palette.faint(palette.ground(), 0.8));
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

  /** The last words that there is room for, as large as they fit; the newest at the foot if there are more. */
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
    double size = LARGEST;
    while (size > LEAST && height(said, box.width(), size) > box.height()) {
      size = Math.max(LEAST, size * 0.94);
    }
    double y = Math.min(box.bottom(), box.y() + height(said, box.width(), size));
    for (int i = said.size() - 1; i >= 0 && y > box.y(); i--) {
      y = said(said.get(i), new Box(box.x(), box.y(), box.width(), y - box.y()), size);
    }
  }

  private double height(List<ConversationMessage> said, double width, double size) {
    return said.stream()
            .mapToDouble(one -> prose(one, size).height(one.content(), width - 18) + HEAD + GAP)
            .sum()
        - GAP;
  }

  private Prose prose(ConversationMessage message, double size) {
    boolean charon = message.speaker() == Speaker.CHARON;
    return new Prose(canvas, Ink.plain(size, charon ? palette.text() : palette.teal()));
  }

  /** Writes one at the foot of a place; returns where the one before it ends, above if there is no room. */
  private double said(ConversationMessage message, Box box, double size) {
    boolean charon = message.speaker() == Speaker.CHARON;
    Color tone = charon ? palette.amber() : palette.teal();
    Prose prose = prose(message, size);
    double line = prose.lineHeight();
    double room = Math.floor((box.height() - HEAD + 0.01) / line) * line;
    double height = Math.min(prose.height(message.content(), box.width() - 18), room);
    if (height < line) {
      return box.y() - 1;
    }
    Box words = new Box(box.x() + 18, box.bottom() - height, box.width() - 18, height);
    prose.write(message.content(), words);
    Ink speaker = Ink.bold(Scene.TEXT * 0.8, tone).wide();
    canvas.writeAcross(charon ? "CHARON" : "CREW", words.x(), words.y() - 12, speaker);
    canvas.fill(
        new Box(box.x(), words.y() - HEAD, 4, height + HEAD).shape(),
        charon ? palette.amber() : palette.bright());
    return words.y() - HEAD - GAP;
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
      glow(field, 27, 0.15f, amber, Palette.faint(amber, 0.3));
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
