package charon.picture.view;

import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import java.awt.geom.Line2D;

/** What stands where there is nothing to show. */
final class NoSignal {

  private NoSignal() {}

  static void draw(Canvas canvas, Box box, String title, String words) {
    Palette palette = canvas.palette();
    canvas.fill(box.shape(), palette.ground());
    for (double y = box.y(); y < box.bottom(); y += 7) {
      canvas.line(new Line2D.Double(box.x(), y + 1.5, box.right(), y + 1.5), palette.panel(), 3);
    }
    double size = Math.min(box.height() * 0.13, box.width() / (title.length() * 0.8));
    canvas.writeAcross(
        title,
        box.middleX(),
        box.middleY() - size * 0.5,
        Ink.bold(size, palette.amber()).wide().middle());
    Ink quiet = Ink.plain(Math.max(size * 0.34, 12), palette.text()).middle();
    canvas.writeAcross(
        canvas.fitted(words, quiet, box.width() - 20),
        box.middleX(),
        box.middleY() + size * 0.7,
        quiet);
  }
}
