package charon.picture.view;

import charon.domain.Attributes;
import charon.picture.draw.Canvas;
import charon.picture.draw.Ink;
import charon.picture.draw.Palette;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the ship is, in a few words beside each other. For one thread. */
final class Readings {

  private final Canvas canvas;
  private final double size;

  /**
   * One of them.
   *
   * @param label what it is of
   * @param value what it says
   */
  record Reading(String label, String value) {}

  /** Writes letters of a size. */
  Readings(Canvas canvas, double size) {
    this.canvas = canvas;
    this.size = size;
  }

  static List<Reading> of(Attributes ship) {
    List<Reading> readings = new ArrayList<>();
    String crew = ship.text("crew_count");
    String capacity = ship.text("crew_capacity");
    add(readings, "CREW", crew.isEmpty() || capacity.isEmpty() ? crew : crew + " / " + capacity);
    Level hull = Level.of(ship, "hull");
    add(readings, "HULL", hull.part() < 0 ? "" : Math.round(hull.part() * 100) + " %");
    Attributes systems = ship.object("systems").orElse(Attributes.EMPTY);
    add(readings, "AIR", status(systems, "life_support"));
    add(readings, "SIGNAL", status(systems, "comms"));
    return readings;
  }

  private static void add(List<Reading> readings, String label, String value) {
    if (!value.isEmpty()) {
      readings.add(new Reading(label, value));
    }
  }

  private static String status(Attributes systems, String system) {
    return systems
        .object(system)
        .map(one -> one.text("status"))
        .orElse("")
        .toUpperCase(Locale.ROOT);
  }

  /** Writes those for which there is room, so that they end at a place. */
  void draw(List<Reading> readings, double right, double middle, double width) {
    Palette palette = canvas.palette();
    Ink label = Ink.plain(size * 0.85, palette.quiet()).wide();
    double x = right;
    for (int i = readings.size() - 1; i >= 0; i--) {
      Reading reading = readings.get(i);
      Ink value = Ink.bold(size, tone(palette, reading.value()));
      double own =
          Math.max(canvas.width(reading.label(), label), canvas.width(reading.value(), value));
      x -= own;
      if (right - x > width) {
        return;
      }
      canvas.writeAcross(reading.label(), x, middle - size * 0.75, label);
      canvas.writeAcross(reading.value(), x, middle + size * 0.65, value);
      x -= size * 2.2;
    }
  }

  /** The colour of a state. */
  static Color tone(Palette palette, String status) {
    return switch (status) {
      case "CRITICAL", "OFFLINE" -> palette.red();
      case "DAMAGED", "STRESSED" -> palette.amber();
      default -> palette.text();
    };
  }
}
