package charon.picture.view;

import charon.domain.thing.Clock;
import charon.domain.thing.TurnOrder;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import java.util.List;

/** Clocks and turns, below everything. For one thread. */
final class Foot {

  private static final double HEIGHT = 50;

  /** So much of a row is for clocks at most, if there are turns beside them. */
  private static final double SHARE = 0.55;

  /** From so many units on, there may be two rows. */
  private static final double ROOMY = 520;

  private final Scene scene;
  private final Canvas canvas;
  private final Palette palette;

  /** Draws a scene. */
  Foot(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
    this.palette = scene.palette();
  }

  static List<Clock> clocks(Scene scene) {
    return scene.things().clocks().values().stream().filter(Clock::visible).toList();
  }

  /** Draws what there is; returns what is left above. */
  Box draw(Box box) {
    List<Clock> clocks = clocks(scene);
    boolean turns = scene.things().order().isPresent();
    Box row = box.foot(Math.min(HEIGHT, box.height() * 0.13));
    if (clocks.isEmpty() && !turns) {
      return box;
    }
    ground(row);
    if (!turns) {
      clocks(row, clocks, row.width());
      return box.above(row.height());
    }
    double share = row.width() * SHARE;
    boolean together = box.width() < ROOMY || width(row, clocks) <= share;
    double from = together && !clocks.isEmpty() ? clocks(row, clocks, share) : row.x();
    scene.things().order().ifPresent(order -> turns(row, order, from));
    Box left = box.above(row.height());
    if (together || clocks.isEmpty()) {
      return left;
    }
    Box above = left.foot(row.height());
    ground(above);
    clocks(above, clocks, above.width());
    return left.above(above.height());
  }

  private double width(Box row, List<Clock> clocks) {
    ClockFace face = new ClockFace(canvas, scene.zone());
    return clocks.stream().mapToDouble(clock -> face.width(clock, row)).sum();
  }

  private void ground(Box row) {
    canvas.fill(row.shape(), palette.panel());
    canvas.line(row.top(0).shape(), palette.line(), 1.5);
  }

  /** Draws those that there is room for, the first in any case, and how many more there are. */
  private double clocks(Box row, List<Clock> clocks, double width) {
    ClockFace face = new ClockFace(canvas, scene.zone());
    Ink more = Ink.bold(row.height() * 0.34, palette.quiet());
    double x = row.x();
    for (int i = 0; i < clocks.size(); i++) {
      int left = clocks.size() - i;
      double sign = left == 1 ? 0 : row.height(); // for the number of those that follow
      if (i > 0 && x + face.width(clocks.get(i), row) + sign > row.x() + width) {
        canvas.writeAcross("+" + left, x + row.height() * 0.25, row.middleY(), more);
        return x + row.height();
      }
      x = face.draw(clocks.get(i), row, x);
    }
    return x;
  }

  private void turns(Box row, TurnOrder order, double from) {
    double size = row.height() * 0.34;
    double x = from + size * 0.8;
    int count = order.entries().size();
    for (int i = 0; i < count; i++) { // who has the turn is first
      boolean now = i == 0;
      String name = order.entries().get((order.now() + i) % count).name();
      Ink ink = now ? Ink.bold(size, palette.ink()) : Ink.plain(size, palette.quiet());
      double most = row.right() - x - size * 2;
      String word = now ? canvas.fitted("→ " + name, ink, most) : name;
      if (canvas.width(word, ink) > most) {
        return;
      }
      Box turn =
          new Box(x, row.middleY() - size * 0.95, canvas.width(word, ink) + size * 1.2, size * 1.9);
      if (now) {
        canvas.fill(turn.shape(), palette.teal());
      } else {
        canvas.line(turn.shape(), palette.line(), 1.2);
      }
      canvas.writeAcross(word, turn.middleX(), turn.middleY(), ink.middle());
      x = turn.right() + size * 0.5;
    }
  }
}
