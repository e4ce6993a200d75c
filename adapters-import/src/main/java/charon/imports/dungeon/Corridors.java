package charon.imports.dungeon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins the corridors of a dungeon: those that are one cell wide and open to each other are one room.
 * For one file and thread.
 */
final class Corridors {

  private final List<List<Space>> rooms = new ArrayList<>();
  private final Set<Passage> within = new HashSet<>();

  Corridors(List<Space> rects, List<Passage> doors) {
    Set<List<Integer>> doorCells = new HashSet<>();
    doors.forEach(door -> doorCells.add(List.of(door.x(), door.y())));
    for (Space rect : new LinkedHashSet<>(rects)) {
      boolean isDoor =
          rect.isCell(rect.x(), rect.y()) && doorCells.contains(List.of(rect.x(), rect.y()));
      if (!isDoor) {
        rooms.add(new ArrayList<>(List.of(rect)));
      }
    }
    joinNeighbours();
    doors.stream().filter(door -> door.type() == Passage.OPEN).forEach(this::join);
  }

  /** Corridors side by side with no door's cell between them. */
  private void joinNeighbours() {
    for (int i = 0; i < rooms.size(); i++) {
      for (int j = i + 1; j < rooms.size(); j++) {
        if (isCorridor(rooms.get(i))
            && isCorridor(rooms.get(j))
            && touch(rooms.get(i), rooms.get(j))) {
          rooms.get(i).addAll(rooms.remove(j));
          j = i; // what was joined may touch what did not touch before
        }
      }
    }
  }

  private static boolean touch(List<Space> one, List<Space> other) {
    return one.stream().anyMatch(space -> other.stream().anyMatch(space::touches));
  }

  private static boolean isCorridor(List<Space> room) {
    return room.stream().allMatch(Space::isCorridor);
  }

  private void join(Passage door) {
    List<Space> before = at(door, -1);
    List<Space> behind = at(door, 1);
    boolean both = !before.isEmpty() && !behind.isEmpty();
    if (both && isCorridor(before) && isCorridor(behind)) {
      if (before != behind) {
        rooms.remove(behind);
        before.addAll(behind);
      }
      before.add(door.cell());
      within.add(door);
    }
  }

  private List<Space> at(Passage door, int step) {
    int column = door.x() + step * door.towardsX();
    int row = door.y() + step * door.towardsY();
    return rooms.stream()
        .filter(room -> room.stream().anyMatch(space -> space.holds(column, row)))
        .findFirst()
        .orElse(List.of());
  }

  /** The rooms: one rectangle each, or those of a corridor. */
  List<List<Space>> rooms() {
    return rooms;
  }

  /** Whether a door is gone, because it was an opening within a corridor. */
  boolean isWithin(Passage door) {
    return within.contains(door);
  }
}
