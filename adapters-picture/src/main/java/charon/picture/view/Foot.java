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
    double height = Math.min(HEIGHT, box.height() * 0.13);
    Box left = box;
    if (turns) {
      boolean together = !clocks.isEmpty() && box.width() > 1_000;
      Box row = left.foot(height);
      ground(row);
      double from = together ? clocks(row, clocks, row.width() * 0.55) : row.x();
      scene.things().order().ifPresent(order -> turns(row, order, from));
      left = left.above(height);
      clocks = together ? List.of() : clocks;
    }
    if (!clocks.isEmpty()) {
      Box row = left.foot(height);
      ground(row);
      clocks(row, clocks, row.width());
      left = left.above(height);
    }
    return left;
  }

  private void ground(Box row) {
    canvas.fill(row.shape(), palette.panel());
    canvas.line(row.top(0).shape(), palette.line(), 1.5);
  }

  private double clocks(Box row, List<Clock> clocks, double width) {
    Box place = new Box(row.x(), row.y(), width, row.height());
    double[] x = {row.x()};
    canvas.within(place.shape(), inner -> {
      ClockFace clipped = new ClockFace(inner, scene.zone());
      for (Clock clock : clocks) {
        if (x[0] < place.right()) {
          x[0] = clipped.draw(clock, row, x[0]);
        }
      }
    });
    return Math.min(x[0], place.right());
  }

  private void turns(Box row, TurnOrder order, double from) {
    double size = row.height() * 0.34;
    Box place = new Box(from, row.y(), row.right() - from, row.height());
    canvas.within(place.shape(), inner -> {
      double x = from + size * 0.8;
      int count = order.entries().size();
      for (int i = 0; i < count && x < place.right(); i++) { // who has the turn is first
        boolean now = i == 0;
        String name = order.entries().get((order.now() + i) % count).name();
        Ink ink = now ? Ink.bold(size, palette.ink()) : Ink.plain(size, palette.quiet());
        String word = now ? "→ " + name : name;
        double width = inner.width(word, ink) + size * 1.2;
        Box turn = new Box(x, row.middleY() - size * 0.95, width, size * 1.9);
        if (now) {
          inner.fill(turn.shape(), palette.teal());
        } else {
          inner.line(turn.shape(), palette.line(), 1.2);
        }
        inner.writeAcross(word, turn.middleX(), turn.middleY(), ink.middle());
        x = turn.right() + size * 0.5;
      }
    });
  }
}
