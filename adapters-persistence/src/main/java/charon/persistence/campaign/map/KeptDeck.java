package charon.persistence.campaign.map;

import charon.domain.Attributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A deck that is imported again, with what its file had of the game master's own. Immutable.
 *
 * @param members of the deck now
 * @param told what was kept, and what is gone, a sentence each
 */
record KeptDeck(Attributes members, List<String> told) {

  private static final String ROOMS = "rooms";
  private static final String CONNECTIONS = "connections";
  private static final List<String> THINGS = List.of("terminals", "poi", "inter_deck_connections");

  /** What the imported map alone decides. */
  private static final Set<String> OF_THE_MAP =
      Set.of("grid", "picture", "walls", ROOMS, CONNECTIONS, "terminals", "poi");

  private static final Set<String> PLACE_OF_DOOR = Set.of("from", "to", "at");
  private static final Set<String> PLACE_OF_THING = Set.of("room", "position");

  /** Ids that an import gives to doors. */
  private static final String DOOR_OF_IMPORT = "(.*_)?door_\\d+";

  private static final double NEAR = 1;

  static KeptDeck of(Attributes before, Attributes now) {
    KeptRooms rooms = KeptRooms.of(before.objects(ROOMS), now.objects(ROOMS));
    Map<String, @Nullable Object> members = new LinkedHashMap<>(now.members());
    members.putAll(before.without(OF_THE_MAP).members());
    members.put(ROOMS, rooms.rooms());
    put(members, CONNECTIONS, doors(before, now, rooms));
    THINGS.forEach(list -> put(members, list, things(list, before, now, rooms)));
    return new KeptDeck(new Attributes(members), told(rooms));
  }

  private static List<String> told(KeptRooms rooms) {
    List<String> told = new ArrayList<>();
    if (rooms.kept() > 0) {
      told.add(
          "What was written about " + rooms.kept() + (rooms.kept() == 1 ? " room." : " rooms."));
    }
    if (!rooms.gone().isEmpty()) {
      told.add("Not the rooms that are no more: " + String.join(", ", rooms.gone()) + ".");
    }
    return told;
  }

  private static List<Attributes> doors(Attributes before, Attributes now, KeptRooms rooms) {
    List<Attributes> left = new ArrayList<>(before.objects(CONNECTIONS));
    List<Attributes> doors = new ArrayList<>();
    List<Optional<Attributes>> same = new ArrayList<>();
    for (Attributes door : now.objects(CONNECTIONS)) {
      Attributes placed = door.with("from", rooms.idOf(door.text("from")));
      placed = door.has("to") ? placed.with("to", rooms.idOf(door.text("to"))) : placed;
      Attributes here = placed;
      Optional<Attributes> old =
          left.stream().filter(other -> isSame(here, other)).findFirst();
      old.ifPresent(left::remove);
      doors.add(here);
      same.add(old);
    }
    left.removeIf(door -> door.text("id").matches(DOOR_OF_IMPORT)
        || !rooms.has(door.text("from"))
        || (door.has("to") && !rooms.has(door.text("to"))));
    return merged(doors, same, left);
  }

  private static List<Attributes> merged(
      List<Attributes> doors, List<Optional<Attributes>> same, List<Attributes> others) {
    Set<String> used = new HashSet<>();
    same.forEach(old -> old.ifPresent(door -> used.add(door.text("id"))));
    others.forEach(door -> used.add(door.text("id")));
    List<Attributes> all = new ArrayList<>();
    for (int i = 0; i < doors.size(); i++) {
      Attributes door = doors.get(i);
      all.add(same.get(i)
          .map(old -> door.with(old.without(PLACE_OF_DOOR).members()))
          .orElseGet(() -> door.with("id", KeptRooms.free(door.text("id"), used))));
    }
    all.addAll(others);
    return all;
  }

  private static boolean isSame(Attributes door, Attributes other) {
    Set<String> ends = Set.copyOf(List.of(door.text("from"), door.text("to")));
    return ends.equals(Set.copyOf(List.of(other.text("from"), other.text("to"))))
        && (other.object("at").isEmpty() || distance(door, other) <= NEAR);
  }

  private static double distance(Attributes door, Attributes other) {
    return Math.hypot(at(door, "x") - at(other, "x"), at(door, "y") - at(other, "y"));
  }

  private static double at(Attributes door, String member) {
    return door.object("at")
        .flatMap(at -> at.get(member))
        .filter(Number.class::isInstance)
        .map(number -> ((Number) number).doubleValue())
        .orElse(Double.NaN);
  }

  private static List<Attributes> things(
      String list, Attributes before, Attributes now, KeptRooms rooms) {
    List<Attributes> old = new ArrayList<>(before.objects(list));
    List<Attributes> things = new ArrayList<>();
    for (Attributes thing : now.objects(list)) {
      Attributes placed = thing.with("room", rooms.idOf(thing.text("room")));
      Optional<Attributes> same = old.stream()
          .filter(other -> other.text("id").equals(thing.text("id")))
          .findFirst();
      same.ifPresent(old::remove);
      things.add(same.map(other -> placed.with(other.without(PLACE_OF_THING).members()))
          .orElse(placed));
    }
    old.removeIf(thing -> List.of("room", "from_room").stream()
        .anyMatch(member -> thing.has(member) && !rooms.has(thing.text(member))));
    things.addAll(old);
    return things;
  }

  private static void put(Map<String, @Nullable Object> members, String name, List<?> items) {
    if (!items.isEmpty()) {
      members.put(name, items);
    }
  }
}
