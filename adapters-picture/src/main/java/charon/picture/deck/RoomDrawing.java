package charon.picture.deck;

import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Palette;
import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Draws rooms. For one thread. */
final class RoomDrawing {

  /** How thick a wall is. */
  static final double WALL = 3;

  private final Canvas canvas;
  private final boolean onPicture;

  /**
   * Draws on a canvas in units of the map.
   *
   * @param onPicture whether there is a picture below
   */
  RoomDrawing(Canvas canvas, boolean onPicture) {
    this.canvas = canvas;
    this.onPicture = onPicture;
  }

  void draw(PlacedRoom room) {
    Box box = room.box();
    double cut = Math.min(8, Math.min(box.width(), box.height()) / 4);
    Path2D outline = room.shape().map(RoomShape::outline).orElseGet(() -> box.chamfered(cut));
    String mood = room.mood();
    Color floor = floor(room, mood);
    canvas.fill(outline, onPicture ? Palette.faint(floor, 0.45) : floor);
    canvas.within(outline, inside -> {
      grid(inside, box);
      stripes(inside, box, mood);
    });
    Color wall = wall(room, mood);
    if (room.hidden()) {
      canvas.dashes(outline, wall, WALL, 4, 5);
    } else if (mood.equals("dark")) {
      canvas.dashes(outline, wall, WALL, 10, 6);
    } else {
      canvas.line(outline, wall, WALL);
    }
  }

  private Color floor(PlacedRoom room, String mood) {
    Palette palette = canvas.palette();
    if (room.hidden()) {
      return palette.of(".room.is-hidden", "--floor");
    }
    return mood.equals("dark")
        ? palette.of(".room-dark", "--floor")
        : palette.of("deck-map", "--floor");
  }

  private Color wall(PlacedRoom room, String mood) {
    Palette palette = canvas.palette();
    if (room.hidden()) {
      return palette.of(".room.is-hidden", "--wall");
    }
    return mood.equals("normal")
        ? palette.of("deck-map", "--wall")
        : palette.of(".room-" + mood, "--wall");
  }

  private void grid(Canvas inside, Box box) {
    Color line = Palette.faint(canvas.palette().of(".pattern-grid", "stroke"), 0.1);
    double first = Math.ceil(box.x() / Cells.CELL) * Cells.CELL;
    for (double x = first; x < box.right(); x += Cells.CELL) {
      inside.line(new Line2D.Double(x, box.y(), x, box.bottom()), line, 1);
    }
    double top = Math.ceil(box.y() / Cells.CELL) * Cells.CELL;
    for (double y = top; y < box.bottom(); y += Cells.CELL) {
      inside.line(new Line2D.Double(box.x(), y, box.right(), y), line, 1);
    }
  }

  private void stripes(Canvas inside, Box box, String mood) {
    boolean hazard = mood.equals("hazard");
    if (!hazard && !mood.equals("warning")) {
      return;
    }
    Palette palette = canvas.palette();
    Color color =
        hazard ? Palette.faint(palette.red(), 0.12) : Palette.faint(palette.amber(), 0.09);
    double step = hazard ? 16 : 26;
    double width = hazard ? 6 : 3;
    double slant = step * Math.sqrt(2);
    double from = Math.floor((box.x() - box.height() + box.y()) / slant) * slant;
    for (double x = from; x < box.right() + box.height() + Math.abs(box.y()); x += slant) {
      inside.line(new Line2D.Double(x, box.bottom(), x + box.height(), box.y()), color, width);
    }
  }
}
