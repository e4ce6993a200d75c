package charon.http.leak;

import charon.domain.Attributes;
import charon.domain.campaign.DeckPlan;
import charon.http.leak.Atlas.Floor;
import charon.http.leak.Atlas.Room;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** The files of decks, with all that can be on them. */
final class RandomDecks {

  private final Random random;
  private final Oracle oracle;
  private final Atlas atlas;
  private final RandomFiles files;
  private final List<String> doors = new ArrayList<>();

  RandomDecks(Random random, Oracle oracle, Atlas atlas, RandomFiles files) {
    this.random = random;
    this.oracle = oracle;
    this.atlas = atlas;
    this.files = files;
  }

  /** Where a deck is asked for. */
  static String uri(String place, String deck) {
    return "/api/encounter-map/" + place + "/?deck_id=" + deck;
  }

  /** The ids of all connections. */
  List<String> doors() {
    return doors;
  }

  /** The file of a floor whose rooms the atlas has. */
  DeckPlan plan(Floor floor, List<Floor> here) {
    List<Room> own = atlas.rooms(floor);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", onFloor(floor, now -> atlas.isKnown(floor, now)));
    members.put("rooms", own.stream().map(this::file).toList());
    members.put("connections", List.of(connection(own), connection(own), connection(own)));
    for (String list : List.of("terminals", "poi", "traps")) {
      members.put(list, List.of(thing(floor, own), thing(floor, own), thing(floor, own)));
    }
    members.put("inter_deck_connections", List.of(lift(floor, own, files.any(here))));
    Predicate<TableState> whole = now -> atlas.isWhole(floor, now);
    String path = "galaxy/system/" + floor.place() + "/map/" + onFloor(floor, whole) + ".png";
    oracle.picture(path, whole);
    String slug = onFloor(floor, now -> atlas.isKnown(floor, now));
    return new DeckPlan(slug, files.withSecret(members), Optional.of(path), Optional.empty());
  }

  /** Has a marker be told on a floor that players know, and on the display while it draws that. */
  void demand(String marker, Floor floor, Predicate<TableState> rule) {
    oracle.demand(
        marker,
        uri(floor.place(), floor.deck()),
        now -> atlas.isKnown(floor, now) && rule.test(now));
    oracle.demand(
        marker,
        Loot.DISPLAY,
        now -> atlas.drawnForPlayers(now).filter(floor::equals).isPresent() && rule.test(now));
  }

  /** A marker that is told on its floor, while the rule holds. */
  private String onFloor(Floor floor, Predicate<TableState> rule) {
    String marker = oracle.marker(now -> atlas.isOn(floor, now) && rule.test(now));
    demand(marker, floor, rule);
    return marker;
  }

  private Attributes file(Room room) {
    Attributes file = files.tree(
        "id", room.id(),
        "name", onFloor(room.floor(), now -> !atlas.isHidden(room, now)),
        "x", (long) room.x(),
        "y", (long) room.y(),
        "width", (long) room.width(),
        "height", (long) room.height());
    return room.corners().isEmpty() ? file : file.with("polygon", room.corners());
  }

  private Attributes connection(List<Room> own) {
    Room from = files.any(own);
    Room to = files.any(own);
    Predicate<TableState> one = now -> !atlas.isHidden(from, now) || !atlas.isHidden(to, now);
    Predicate<TableState> both = now -> !atlas.isHidden(from, now) && !atlas.isHidden(to, now);
    String id = oracle.marker(one);
    doors.add(id);
    demand(id, from.floor(), one);
    String label = onFloor(from.floor(), both);
    Attributes door = files.tree(
        "id", id, "name", label, "from", from.id(), "to", to.id(), "door_status", "OPEN");
    String note = onFloor(from.floor(), both);
    return doors.size() % 2 == 0
        ? door.with("at", new Attributes(Map.of("x", from.x(), "y", from.y(), "note", note)))
        : door.with("note", note);
  }

  private Attributes thing(Floor floor, List<Room> own) {
    Room room = files.any(own);
    if (random.nextBoolean()) {
      String named = onFloor(floor, now -> !atlas.isHidden(room, now));
      return files.tree("id", named, random.nextBoolean() ? "room" : "room_id", room.id());
    }
    long x = (long) room.x() + random.nextInt(room.width() + 1);
    long y = (long) room.y() + random.nextInt(room.height() + 1);
    String standing = onFloor(floor, now -> !atlas.isHidden(own, x, y, now));
    return random.nextBoolean()
        ? files.tree("id", standing, "x", x, "y", y)
        : files.tree("id", standing, "position", files.tree("x", x, "y", y));
  }

  private Attributes lift(Floor floor, List<Room> own, Floor other) {
    Room from = files.any(own);
    Room to = files.any(atlas.rooms(other));
    return files.tree(
        "id",
        onFloor(floor, now -> !atlas.isHidden(from, now)),
        "from_room",
        from.id(),
        "to_deck",
        other.deck(),
        "to_room",
        to.id());
  }
}
