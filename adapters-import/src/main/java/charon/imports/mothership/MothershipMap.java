package charon.imports.mothership;

import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedDeck;
import charon.application.port.out.imports.ImportedMap;
import charon.imports.deck.DeckNames;
import charon.imports.deck.Notes;
import charon.imports.json.Member;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads files of the Mothership Map Creator, version 1.0.0 and before: floors, rooms, hallways and
 * markers, in pixels of which 20 are a cell.
 */
public final class MothershipMap {

  private static final int MAX_ROOMS = 2_000;
  private static final int MAX_HALLS = 5_000;
  private static final int MAX_FLOORS = 100;

  private MothershipMap() {}

  /** Whether a file looks like one. */
  public static boolean is(Member root) {
    return root.has("rooms")
        && (root.has("mapName") || root.has("hallways") || root.has("corridors"));
  }

  /**
   * The map of a file.
   *
   * @throws ImportRefusedException if a member is wrong
   */
  public static ImportedMap read(Member root, DeckNames file) {
    String title = root.member("mapName").text().strip();
    DeckNames names = title.isEmpty() ? file : new DeckNames(file.id(), title, file.prefix());
    requireFew(root.member("rooms").items(), "rooms", MAX_ROOMS);
    requireFew(Lines.halls(root), "hallways", MAX_HALLS);
    Canvas canvas = Canvas.of(root);
    Notes notes = new Notes();
    Map<Integer, FloorDraft> floors = new TreeMap<>();
    floorNumbers(root).forEach(number -> floors.put(number, new FloorDraft(names, canvas)));
    if (floors.size() > 1) {
      floors.replaceAll((number, same) -> new FloorDraft(names.floor("floor-" + number), canvas));
    }
    fill(root, floors);
    List<ImportedDeck> decks =
        floors.values().stream().map(floor -> floor.finished(notes)).toList();
    int labels = root.member("standaloneLabels").items().size();
    notes.leftOut(labels, "label", "labels", "texts in no room");
    notes.guessed(
        "All rooms begin hidden; those that are hidden in the map creator say so in gm_visible.");
    return new ImportedMap(names.title(), decks, notes.report());
  }

  private static List<Integer> floorNumbers(Member root) {
    List<Integer> numbers = root.member("rooms").items().stream()
        .map(MothershipMap::floor)
        .distinct()
        .toList();
    if (numbers.isEmpty()) {
      throw root.member("rooms").refused("at least one room");
    }
    return numbers;
  }

  private static void fill(Member root, Map<Integer, FloorDraft> floors) {
    for (Member room : root.member("rooms").items()) {
      floors.getOrDefault(floor(room), first(floors)).room(room);
    }
    for (Member hall : Lines.halls(root)) {
      floors.getOrDefault(floor(hall), first(floors)).hall(hall);
    }
    for (Member wall : root.member("walls").items()) {
      floors.getOrDefault(floor(wall), first(floors)).wall(wall);
    }
    for (Member marker : root.member("standaloneMarkers").items()) {
      floors.getOrDefault(floor(marker), first(floors)).marker(marker);
    }
  }

  private static FloorDraft first(Map<Integer, FloorDraft> floors) {
    return floors.values().iterator().next();
  }

  private static int floor(Member item) {
    Member floor = item.member("floor");
    return floor.isThere() ? (int) floor.number(-MAX_FLOORS, MAX_FLOORS) : 1;
  }

  private static void requireFew(List<Member> items, String what, int most) {
    if (items.size() > most) {
      throw new ImportRefusedException(
          what + ": " + items.size() + " (expected: at most " + most + ")");
    }
  }
}
