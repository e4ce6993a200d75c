package charon.picture.deck;

import charon.picture.draw.Box;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/**
 * Where a door is, in units of the drawing. Immutable.
 *
 * @param x from the left
 * @param y from the top
 * @param turn how its wall runs, in degrees: 0 from left to right, 90 from top to bottom
 * @param length of the wall that has room for it
 * @param path the way from room to room, if they do not touch
 */
record Doorway(double x, double y, double turn, double length, Optional<Path2D> path) {

  /** How a wall runs from top to bottom. */
  static final double UPRIGHT = 90;

  private static final double PASSAGE = 0.7 * Cells.CELL;

  /** On the axis on which rooms lie further apart: an extent along it, and one across. */
  private record Span(double from, double to) {

    double middle() {
      return (from + to) / 2;
    }

    double gap(Span other) {
      return Math.max(other.from - to, from - other.to);
    }
  }

  /** A door on an axis: points are along it, then across. */
  private record OnAxis(double main, double cross, double length, List<double[]> path) {}

  /** In the wall of a room that faces another, or on the way there. */
  static Doorway between(Box room, Box neighbour) {
    Span across = new Span(room.x(), room.right());
    Span otherAcross = new Span(neighbour.x(), neighbour.right());
    Span down = new Span(room.y(), room.bottom());
    Span otherDown = new Span(neighbour.y(), neighbour.bottom());
    if (across.gap(otherAcross) >= down.gap(otherDown)) {
      OnAxis door = onAxis(across, otherAcross, down, otherDown);
      return new Doorway(door.main, door.cross, UPRIGHT, door.length, path(door.path, false));
    }
    OnAxis door = onAxis(down, otherDown, across, otherAcross);
    return new Doorway(door.cross, door.main, 0, door.length, path(door.path, true));
  }

  private static OnAxis onAxis(Span main, Span otherMain, Span cross, Span otherCross) {
    boolean forward = otherMain.middle() >= main.middle();
    double wall = forward ? main.to : main.from;
    Span shared =
        new Span(Math.max(cross.from, otherCross.from), Math.min(cross.to, otherCross.to));
    boolean facing = shared.from < shared.to;
    double length = facing ? shared.to - shared.from : cross.to - cross.from;
    double here = facing ? shared.middle() : cross.middle();
    if (main.gap(otherMain) <= 0) {
      return new OnAxis(wall, here, length, List.of());
    }
    double end = forward ? otherMain.from : otherMain.to;
    double half = (wall + end) / 2;
    if (facing) {
      return new OnAxis(half, here, PASSAGE, List.of(at(wall, here), at(end, here)));
    }
    double there = otherCross.middle();
    List<double[]> path = List.of(at(wall, here), at(half, here), at(half, there), at(end, there));
    return new OnAxis((wall + half) / 2, here, PASSAGE, path);
  }

  private static double[] at(double main, double cross) {
    return new double[] {main, cross};
  }

  private static Optional<Path2D> path(List<double[]> points, boolean swapped) {
    if (points.isEmpty()) {
      return Optional.empty();
    }
    Path2D path = new Path2D.Double();
    for (double[] point : points) {
      double x = swapped ? point[1] : point[0];
      double y = swapped ? point[0] : point[1];
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return Optional.of(path);
  }

  /** The place of a door in the wall of the first room alone: the other is not drawn. */
  Doorway atItsBeginning() {
    return path.map(way -> {
          double[] first = new double[6];
          way.getPathIterator(null).currentSegment(first);
          return new Doorway(first[0], first[1], turn, length, Optional.empty());
        })
        .orElse(this);
  }

  /** What it takes of the map. */
  Box box() {
    double half = Math.min(1.2 * Cells.CELL, length) / 2;
    return Math.abs(turn % 180 - UPRIGHT) < UPRIGHT / 2
        ? new Box(x - 12, y - half, 24, 2 * half)
        : new Box(x - half, y - 12, 2 * half, 24);
  }
}
