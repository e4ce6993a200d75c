package charon.acceptance.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A deck of sixty rooms with doors of all kinds, and twenty-five tokens on it, all with long names. */
final class CrowdedDeck {

  private static final int COLUMNS = 10;
  private static final int ROOMS = 60;
  private static final int TOKENS = 25;
  private static final List<String> NAMES = List.of(
      "Auxiliary Reactor Control",
      "Hydroponics",
      "Crew Quarters Section",
      "The Captain's Private Dining Room",
      "Medical Bay",
      "Isolation",
      "Cargo Hold",
      "Bridge",
      "Observation Lounge",
      "Waste Reclamation Facility",
      "Armory",
      "Chapel");
  private static final List<String> STATES =
      List.of("OPEN", "CLOSED", "LOCKED", "SEALED", "DAMAGED");
  private static final List<String> TYPES = List.of("player", "npc", "creature", "object");
  private static final List<String> PEOPLE = List.of(
      "Bartholomew Featherstone", "Dr. Anastasia Wrzesniewska", "Xo", "Maintenance Drone Unit");

  private CrowdedDeck() {}

  /** Writes a campaign with it alone. */
  static void write(Path campaign) throws IOException {
    Path place = campaign.resolve("galaxy/far/ark");
    Files.createDirectories(place.resolve("map"));
    Files.writeString(campaign.resolve("galaxy/far/location.yaml"), "name: Far\ntype: system\n");
    Files.writeString(
        place.resolve("location.yaml"),
        "name: The Great Ark of Perpetual Remembrance\ntype: station\n");
    Files.writeString(
        place.resolve("map/deck.yaml"),
        "deck_id: deck\nname: Deck\nrooms:\n" + rooms() + "connections:\n" + doors());
  }

  /** Takes everybody there; all rooms are seen. */
  static void enter(Table table) {
    table.enter("ark");
    table.post("/api/gm/encounter/room-visibility/", "{\"room_visibility\": {}}");
    for (int i = 0; i < TOKENS; i++) {
      table.post("/api/gm/encounter/place-token/", """
          {"type": "%s", "name": "%s %d", "x": %d, "y": %d}""".formatted(
              TYPES.get(i % 4), PEOPLE.get(i % 4), i, i * 7 % 35 + 1 + i % 5, i * 3 % 17 + 2));
    }
  }

  private static String rooms() {
    var rooms = new StringBuilder();
    for (int i = 0; i < ROOMS; i++) {
      rooms.append(String.format(
          Locale.ROOT,
          "  - {id: room_%d, name: \"%s %d\", x: %d, y: %d, width: 7, height: 6, status: %s}%n",
          i,
          NAMES.get(i % NAMES.size()),
          i + 1,
          i % COLUMNS * 7,
          i / COLUMNS * 6,
          i % 9 == 4 ? "HAZARD" : "OPERATIONAL"));
    }
    return rooms.toString();
  }

  private static String doors() {
    var doors = new StringBuilder();
    for (int i = 0; i < ROOMS; i++) {
      if (i % COLUMNS < COLUMNS - 1) {
        doors.append(door(i, i + 1));
      }
      if (i < ROOMS - COLUMNS && i % 3 == 0) {
        doors.append(door(i, i + COLUMNS));
      }
    }
    return doors.toString();
  }

  private static String door(int from, int to) {
    return String.format(
        Locale.ROOT,
        "  - {id: d_%d_%d, from: room_%d, to: room_%d, door_type: standard, door_status: %s}%n",
        from,
        to,
        from,
        to,
        STATES.get((from + to) % STATES.size()));
  }
}
