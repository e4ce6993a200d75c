package charon.imports.deck;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Which room is where on a deck. For one map, by one thread. */
public final class RoomIndex {

  private final Map<String, RoomShape> shapes = new LinkedHashMap<>();

  /** Notes where a room is. */
  public void add(String id, RoomShape shape) {
    shapes.put(id, shape);
  }

  /** The smallest room that a point is in. */
  public Optional<String> at(double x, double y) {
    return shapes.entrySet().stream()
        .filter(room -> room.getValue().contains(x, y))
        .min(Comparator.comparingDouble(
            room -> room.getValue().width() * room.getValue().height()))
        .map(Map.Entry::getKey);
  }

  /** The room that a point is in, or the nearest within reach. */
  public Optional<String> near(double x, double y, double reach) {
    return at(x, y)
        .or(() -> shapes.entrySet().stream()
            .filter(room -> room.getValue().distance(x, y) <= reach)
            .min(Comparator.comparingDouble(room -> room.getValue().distance(x, y)))
            .map(Map.Entry::getKey));
  }
}
