package charon.picture.deck;

import charon.domain.encounter.DoorStatus;
import charon.picture.draw.Box;
import charon.picture.draw.Canvas;
import charon.picture.draw.Palette;
import charon.picture.draw.SvgPath;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;

/** Draws doors, and the ways between rooms. For one thread. */
final class DoorDrawing {

  private static final double PASSAGE = 22;
  private static final double PASSAGE_WALLS = 28;
  private static final double STANDARD = 0.9;

  /** How long which kind of door is, in cells. */
  private static final Map<String, Double> LENGTHS = Map.of(
      "bulkhead",
      1.2,
      "blast_door",
      1.3,
      "airlock",
      1.0,
      "emergency",
      1.0,
      "hatch",
      0.7,
      "vent",
      0.7,
      "open",
      1.2);

  private final Canvas canvas;
  private final Palette palette;
  private final Color floor;

  /** Draws on a canvas in units of the map. */
  DoorDrawing(Canvas canvas) {
    this.canvas = canvas;
    this.palette = canvas.palette();
    this.floor = palette.of("deck-map", "--floor");
  }

  /** The way to a door whose rooms do not touch. */
  void passage(PlacedDoor door) {
    door.at().path().ifPresent(path -> {
      canvas.line(path, palette.of("deck-map", "--wall"), PASSAGE_WALLS);
      canvas.line(path, floor, PASSAGE);
    });
  }

  void door(PlacedDoor door) {
    Doorway at = door.at();
    double length = LENGTHS.getOrDefault(door.type(), STANDARD) * Cells.CELL;
    double half = Math.max(0.4 * Cells.CELL, Math.min(length, at.length() * 0.9)) / 2;
    AffineTransform place = AffineTransform.getTranslateInstance(at.x(), at.y());
    Color color = color(door.status());
    canvas.placed(place, here -> {
      AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(at.turn()));
      here.placed(turn, along -> {
        along.fill(new Box(-half, -4, 2 * half, 8).shape(), floor);
        frame(along, door.type(), half, color);
        if (!door.type().equals("open")) {
          leaves(along, door.status(), half, color);
        }
      });
      badge(here, door.status(), color);
    });
  }

  private Color color(DoorStatus status) {
    return switch (status) {
      case OPEN -> palette.of(".door-open", "--door");
      case CLOSED -> palette.of(".door", "--door");
      case LOCKED -> palette.of(".door-locked", "--door");
      case SEALED, DAMAGED -> palette.of(".door-sealed", "--door");
    };
  }

  private void frame(Canvas along, String type, double half, Color color) {
    switch (type) {
      case "airlock" -> {
        RoundRectangle2D chamber = new RoundRectangle2D.Double(-half, -9, 2 * half, 18, 12, 12);
        along.fill(chamber, floor);
        along.line(chamber, color, 2.5);
      }
      case "blast_door" -> along.line(new Box(-half, -7.5, 2 * half, 15).shape(), color, 2.5);
      case "hatch" -> {
        Ellipse2D lid = new Ellipse2D.Double(-half * 0.9, -half * 0.9, half * 1.8, half * 1.8);
        along.fill(lid, floor);
        along.line(lid, color, 2.5);
      }
      default -> {
        double depth = type.equals("bulkhead") ? 6 : 4;
        double width = type.equals("bulkhead") || type.equals("emergency") ? 4.5 : 2.5;
        along.line(new Line2D.Double(-half, -depth, -half, depth), color, width);
        along.line(new Line2D.Double(half, -depth, half, depth), color, width);
      }
    }
  }

  private static void leaves(Canvas along, DoorStatus status, double half, Color color) {
    switch (status) {
      case OPEN -> {
        along.fill(new Box(-half, -3.5, half * 0.3, 7).shape(), color);
        along.fill(new Box(half * 0.7, -3.5, half * 0.3, 7).shape(), color);
      }
      case DAMAGED -> {
        tilted(along, 16, -half, new Box(-half, -3.5, half * 0.75, 7), color);
        tilted(along, 14, half, new Box(half * 0.3, -3.5, half * 0.7, 7), color);
      }
      case SEALED -> along.fill(new Box(-half, -3.5, half * 2, 7).shape(), color);
      default -> {
        along.fill(new Box(-half, -3.5, half - 1, 7).shape(), color);
        along.fill(new Box(1, -3.5, half - 1, 7).shape(), color);
      }
    }
  }

  private static void tilted(Canvas along, double degrees, double around, Box leaf, Color color) {
    along.fill(
        AffineTransform.getRotateInstance(Math.toRadians(degrees), around, 0)
            .createTransformedShape(leaf.shape()),
        color);
  }

  /** What tells the states apart besides the colour. */
  private void badge(Canvas here, DoorStatus status, Color color) {
    switch (status) {
      case LOCKED -> {
        sign(here, "M-9-10H9V10H-9Z", "M-3.5-1V-4a3.5 3.5 0 0 1 7 0V-1", color);
        here.fill(new Box(-5.5, -1, 11, 8).shape(), color);
      }
      case SEALED ->
        sign(here, "M0-10A10 10 0 1 1 0 10A10 10 0 1 1 0-10Z", "M-5-5L5 5M5-5L-5 5", color);
      case DAMAGED -> sign(here, "M0-11L11 9H-11Z", "M1.5-5L-2.5 2H2.5L-1 7", color);
      default -> {
        // the leaves say it
      }
    }
  }

  private void sign(Canvas here, String ground, String line, Color color) {
    here.fill(SvgPath.of(ground), palette.ground());
    here.line(SvgPath.of(ground), color, 1.6);
    here.line(SvgPath.of(line), color, 2);
  }
}
