package charon.domain.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of walls on a deck, cut to what lies in or on rooms that are shown and in none that is
 * hidden.
 *
 * @param shown the rooms that are shown
 * @param hidden the rooms that are hidden
 */
public record WallLines(List<Outline> shown, List<Outline> hidden) {

  /** The member of a deck that holds them. */
  public static final String MEMBER = "walls";

  public WallLines {
    shown = List.copyOf(shown);
    hidden = List.copyOf(hidden);
  }

  /** What is left of a line, a list of points: as many lines as it falls into; of what is none, nothing. */
  public List<List<?>> cut(Object line) {
    if (!(line instanceof List<?> points)) {
      return List.of();
    }
    Pieces pieces = new Pieces();
    for (int i = 1; i < points.size(); i++) {
      Optional<Point> from = Point.of(points.get(i - 1));
      Optional<Point> to = Point.of(points.get(i));
      if (from.isPresent() && to.isPresent()) {
        cut(new Segment(from.get().x(), from.get().y(), to.get().x(), to.get().y()), pieces);
      } else {
        pieces.end();
      }
    }
    pieces.end();
    return pieces.done;
  }

  private void cut(Segment line, Pieces pieces) {
    double[] parts = partsOf(line);
    for (int i = 1; i < parts.length; i++) {
      Point middle = line.at((parts[i - 1] + parts[i]) / 2);
      if (parts[i] > parts[i - 1] && isShown(middle)) {
        pieces.add(line.at(parts[i - 1]), line.at(parts[i]));
      }
    }
  }

  private boolean isShown(Point point) {
    return shown.stream().anyMatch(room -> room.touches(point.x(), point.y()))
        && hidden.stream().noneMatch(room -> holds(room, point));
  }

  /** Whether a point is inside, and on no wall, whatever the room. */
  private static boolean holds(Outline room, Point point) {
    return room.contains(point.x(), point.y())
        && (room instanceof Polygon
            || room.walls().stream()
                .noneMatch(wall -> wall.distance(point.x(), point.y()) <= Outline.ON_THE_LINE));
  }

  /** The parts of the way at which a line meets walls, from 0 to 1. */
  private double[] partsOf(Segment line) {
    List<Double> parts = new ArrayList<>(List.of(0.0, 1.0));
    for (List<Outline> rooms : List.of(shown, hidden)) {
      for (Outline room : rooms) {
        if (!line.isFarFrom(room.bounds().diagonal())) {
          room.walls().stream()
              .filter(wall -> !line.isFarFrom(wall))
              .forEach(wall -> meet(line, wall, parts));
        }
      }
    }
    return parts.stream()
        .filter(part -> part >= 0 && part <= 1)
        .mapToDouble(Double::doubleValue)
        .sorted()
        .toArray();
  }

  private static void meet(Segment line, Segment wall, List<Double> parts) {
    if (line.isInLineWith(wall)) {
      parts.add(line.along(wall.fromX(), wall.fromY()));
      parts.add(line.along(wall.toX(), wall.toY()));
      return;
    }
    double begin = wall.side(line.fromX(), line.fromY());
    double end = wall.side(line.toX(), line.toY());
    if (begin != end) {
      parts.add(begin / (begin - end));
    }
  }

  /**
   * Puts together what follows on each other. Confined to one call.
   *
   * @param done the lines that are whole
   * @param open the points of the line that may go on
   */
  private record Pieces(List<List<?>> done, List<List<Double>> open) {

    Pieces() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    void add(Point from, Point to) {
      List<Double> begin = List.of(from.x(), from.y());
      if (open.isEmpty() || !open.get(open.size() - 1).equals(begin)) {
        end();
        open.add(begin);
      }
      open.add(List.of(to.x(), to.y()));
    }

    void end() {
      if (!open.isEmpty()) {
        done.add(List.copyOf(open));
        open.clear();
      }
    }
  }
}
