package charon.picture.view;

import charon.domain.Attributes;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import charon.picture.draw.Prose;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ship: how much hull there is, how its systems are. For one thread. */
final class ShipView {

  private static final double GAP = 14;

  /** Up to here, a picture tells less, and larger. */
  private static final double SMALL = 520;

  /** Up to here, a panel has its name, its bar, and nothing more. */
  private static final double NARROW = 240;

  /** The least size of words. */
  private static final double LEGIBLE = 14;

  private final Scene scene;
  private final Canvas canvas;
  private final Palette palette;

  /** Draws a scene. */
  ShipView(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
    this.palette = scene.palette();
  }

  /** The systems that there are, by their names. */
  static List<Map.Entry<String, Attributes>> systems(Attributes ship) {
    Attributes systems = ship.object("systems").orElse(Attributes.EMPTY);
    return systems.members().keySet().stream()
        .flatMap(name -> systems.object(name).map(one -> Map.entry(name, one)).stream())
        .filter(entry -> !entry.getValue().equals(Attributes.EMPTY))
        .toList();
  }

  /** The colour of a state. */
  static Color tone(Palette palette, String status) {
    return switch (status) {
      case "ONLINE" -> palette.teal();
      case "STRESSED", "DAMAGED" -> palette.amber();
      case "CRITICAL" -> palette.red();
      default -> palette.quiet();
    };
  }

  /** What a system is called. */
  static String name(Map.Entry<String, Attributes> system) {
    return system.getKey().replace('_', ' ').toUpperCase(Locale.ROOT);
  }

  static String status(Attributes system) {
    String status = system.text("status").toUpperCase(Locale.ROOT);
    return status.isEmpty() ? "UNKNOWN" : status;
  }

  void draw(Box box) {
    canvas.fill(box.shape(), palette.ground());
    Attributes ship = scene.ship();
    if (ship.equals(Attributes.EMPTY)) {
      NoSignal.draw(canvas, box, "NO SIGNAL", "No ship answers.");
      return;
    }
    Box all = box.inset(box.width() * 0.02, box.height() * 0.035);
    double top = all.height() * (box.width() < SMALL ? 0.4 : 0.3);
    overview(Panels.panel(canvas, all.top(top), palette.line()), ship);
    List<Map.Entry<String, Attributes>> systems = systems(ship);
    int columns = systems.size() > 4 ? 3 : 2;
    int rows = Math.max(1, Math.min(4, (systems.size() + columns - 1) / columns));
    Box rest = all.below(top + GAP);
    for (int i = 0; i < Math.min(systems.size(), rows * columns); i++) {
      Box place = rest.row(i / columns, rows, GAP).column(i % columns, columns, GAP);
      system(Panels.panel(canvas, place, palette.line()), systems.get(i));
    }
  }

  private void overview(Box box, Attributes ship) {
    boolean small = box.width() < SMALL;
    double unit = box.height() / (small ? 4.8 : 6);
    Ink title = Ink.bold(unit * 1.6, palette.text()).wide();
    String name = ship.text("name").isEmpty() ? "SHIP" : ship.text("name").toUpperCase(Locale.ROOT);
    canvas.writeAcross(
        canvas.fitted(name, title, box.width()), box.x(), box.y() + unit * 0.9, title);
    String kind = Stream.of(ship.text("class"), ship.text("registry"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" · "));
    Ink quiet = Ink.plain(unit, palette.quiet());
    String told = small ? "" : canvas.fitted(kind, quiet, box.width());
    canvas.writeAcross(told, box.x(), box.y() + unit * 2.45, quiet);
    Box levels = box.foot(unit * 2.6);
    String crew = Readings.of(ship).stream()
        .filter(reading -> reading.label().equals("CREW"))
        .map(Readings.Reading::value)
        .findFirst()
        .orElse("");
    double crewWidth = crew.isEmpty() ? 0 : unit * 7;
    Box bars = new Box(levels.x(), levels.y(), levels.width() - crewWidth, levels.height());
    level(bars.column(0, 2, unit * 2), "HULL", Level.of(ship, "hull"), palette.teal());
    level(bars.column(1, 2, unit * 2), "ARMOR", Level.of(ship, "armor"), palette.amber());
    if (!crew.isEmpty()) {
      Ink large = Ink.bold(unit * 1.3, palette.text()).right();
      canvas.writeAcross(crew, levels.right(), levels.y() + unit * 0.7, large);
      canvas.writeAcross(
          "CREW", levels.right(), levels.y() + unit * 2.1, quiet.right().sized(unit * 0.9));
    }
  }

  private void level(Box box, String label, Level level, Color color) {
    if (level.text().isEmpty()) {
      return;
    }
    double unit = box.height() / 2.6;
    Color tone = level.part() >= 0 && level.part() < 0.25 ? palette.red() : color;
    canvas.writeAcross(
        label,
        box.x(),
        box.y() + unit * 0.7,
        Ink.plain(unit * 0.95, palette.quiet()).wide());
    canvas.writeAcross(
        level.text(),
        box.right(),
        box.y() + unit * 0.7,
        Ink.bold(unit * 1.25, palette.text()).right());
    if (level.part() >= 0) {
      Panels.bar(canvas, box.foot(unit), level.part(), tone);
    }
  }

  private void system(Box box, Map.Entry<String, Attributes> entry) {
    Attributes system = entry.getValue();
    String status = status(system);
    Color tone = tone(palette, status);
    double size = Math.min(26, box.height() * (box.width() < NARROW ? 0.34 : 0.19));
    double middle = box.y() + size * 0.8;
    Ink title = Ink.bold(size, palette.text()).wide();
    Ink state = Ink.bold(size * 0.85, tone).wide();
    String name = name(entry);
    double both = canvas.width(name, title) + canvas.width(status, state) + size * 1.5;
    double from = both > box.width() && box.width() < NARROW
        ? box.right() // the bar has its colour
        : Panels.badge(canvas, status, box.right(), middle, state);
    canvas.writeAcross(canvas.fitted(name, title, from - box.x() - 8), box.x(), middle, title);
    double y = box.y() + size * 2;
    double condition = Level.number(system.text("condition"));
    if (Double.isFinite(condition)) {
      Ink percent = Ink.bold(size, palette.text()).right();
      Box bar = new Box(box.x(), y, box.width() - size * 3.4, size * 0.85);
      Panels.bar(canvas, bar, condition / 100, tone);
      canvas.writeAcross(Math.round(condition) + "%", box.right(), bar.middleY(), percent);
      y += size * 1.5;
    }
    Box left = new Box(box.x(), y, box.width(), box.bottom() - y);
    if (left.height() >= LEGIBLE * 1.4) {
      String info = system.text("info");
      Ink ink = Prose.fitting(canvas, info, left, Ink.plain(size, palette.text()), LEGIBLE);
      new Prose(canvas, ink).write(info, left);
    }
  }
}
