package charon.picture.deck;

import charon.domain.Attributes;
import charon.picture.draw.Box;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A room that is drawn. Immutable.
 *
 * @param id what it is known by
 * @param file what the campaign says of it
 * @param box where it is, in units of the drawing
 * @param shape how it is, if it is no rectangle
 * @param hidden whether players do not see it
 */
record PlacedRoom(String id, Attributes file, Box box, Optional<RoomShape> shape, boolean hidden) {

  private static final Map<String, List<String>> MOODS = Map.of(
      "warning", List.of("WARNING", "CAUTION", "DEGRADED", "STRESSED", "ALERT"),
      "hazard", List.of("HAZARD", "DANGER", "CRITICAL", "DAMAGED", "BREACHED", "DESTROYED"),
      "dark", List.of("OFFLINE", "UNPOWERED", "DARK", "ABANDONED", "SEALED"));

  /** The rectangle in it that what is written fits in. */
  Box space() {
    return shape.map(RoomShape::space).orElse(box);
  }

  String name() {
    String name = Cells.readable(file.text("name"));
    return name.isEmpty() ? Cells.readable(id) : name;
  }

  String status() {
    return Cells.readable(file.text("status")).toUpperCase(Locale.ROOT);
  }

  /** How its status is drawn: {@code warning}, {@code hazard}, {@code dark} or {@code normal}. */
  String mood() {
    String word = file.text("status").toUpperCase(Locale.ROOT);
    return MOODS.entrySet().stream()
        .filter(mood -> mood.getValue().contains(word))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("normal");
  }
}
