package charon.domain.outline;

import java.util.Comparator;
import java.util.Optional;

/**
 * The longest straight wall that two rooms have in common: where a door between them is, unless it is
 * said to be elsewhere.
 *
 * @param line the wall
 */
record SharedWall(Segment line) {

  /** How wide a door is in a wall that has room for it, in cells. */
  private static final double DOOR = 1;

  /** How exact a place is told, in parts of a cell. */
  private static final double EXACT = 1000;

  /** The wall between two rooms; empty if they do not touch. */
  static Optional<SharedWall> of(Outline room, Outline neighbour) {
    return room.walls().stream()
        .flatMap(wall -> neighbour.walls().stream()
            .filter(other -> !wall.isFarFrom(other) && wall.isInLineWith(other))
            .flatMap(other -> shared(wall, other).stream()))
        .max(Comparator.comparingDouble(Segment::length))
        .map(SharedWall::new);
  }

  /** The door in the middle of this wall of a room. */
  Doorway doorway(Outline room) {
    Point middle = line.at(0.5);
    return new Doorway(
        rounded(middle.x()),
        rounded(middle.y()),
        Doorway.side(room, middle),
        Optional.of(rounded(Math.min(DOOR, line.length()))),
        Optional.of(rounded(angle())));
  }

  /** From 0 to 180: a wall has no direction. */
  private double angle() {
    double degrees =
        Math.toDegrees(Math.atan2(line.toY() - line.fromY(), line.toX() - line.fromX()));
    return (degrees + 180) % 180;
  }

  private static Optional<Segment> shared(Segment wall, Segment other) {
    double one = wall.along(other.fromX(), other.fromY());
    double two = wall.along(other.toX(), other.toY());
    double from = Math.max(0, Math.min(one, two));
    double to = Math.min(1, Math.max(one, two));
    return (to - from) * wall.length() > Outline.ON_THE_LINE
        ? Optional.of(wall.part(from, to))
        : Optional.empty();
  }

  private static double rounded(double number) {
    return Math.round(number * EXACT) / EXACT;
  }
}
