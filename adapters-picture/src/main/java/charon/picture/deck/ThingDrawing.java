package charon.picture.deck;

import charon.picture.draw.Canvas;
import charon.picture.draw.Drawings;
import charon.picture.draw.Palette;
import charon.picture.draw.SvgPath;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws what lies in rooms. For one thread. */
final class ThingDrawing {

  private final Canvas canvas;
  private final Palette palette;
  private final Drawings icons = Drawings.icons();

  /** Draws on a canvas in units of the map. */
  ThingDrawing(Canvas canvas) {
    this.canvas = canvas;
    this.palette = canvas.palette();
  }

  void draw(PlacedThing thing) {
    Color color = color(thing);
    canvas.placed(AffineTransform.getTranslateInstance(thing.x(), thing.y()), here -> {
      Path2D panel = SvgPath.of("M-9-14H14V9L9 14H-14V-9Z");
      boolean round = thing.kind().equals("poi");
      var ground = round ? new Ellipse2D.Double(-13, -13, 26, 26) : panel;
      here.fill(ground, Palette.faint(palette.ground(), 0.8));
      here.line(ground, color, 1.4);
      AffineTransform small = AffineTransform.getTranslateInstance(-10, -10);
      small.scale(10 / 12.0, 10 / 12.0);
      here.placed(small, field -> field.pen(icon(thing), color, 2));
      if (isBlocked(thing)) {
        here.line(SvgPath.of("M-12 12L12-12"), palette.red(), 3);
      }
    });
  }

  /** Its own colour, also of its name. */
  static Color color(Palette palette, PlacedThing thing) {
    String type = thing.file().text("type").toLowerCase(Locale.ROOT);
    if (type.equals("hazard") || type.equals("objective")) {
      return palette.of(".thing.is-" + type, "--thing");
    }
    return thing.kind().equals("terminal")
        ? palette.of(".thing", "--thing")
        : palette.of(".thing-" + thing.kind(), "--thing");
  }

  private Color color(PlacedThing thing) {
    return color(palette, thing);
  }

  private Path2D icon(PlacedThing thing) {
    return Stream.of(thing.file().text("icon"), thing.file().text("type"), thing.kind(), "marker")
        .map(icons::of)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no icon for a marker"));
  }

  private static boolean isBlocked(PlacedThing thing) {
    String status = thing.file().text("status").toUpperCase(Locale.ROOT);
    return thing.kind().equals("link") && !List.of("", "OPEN").contains(status);
  }
}
