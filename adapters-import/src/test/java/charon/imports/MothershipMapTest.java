package charon.imports;

import static charon.imports.Imported.doors;
import static charon.imports.Imported.rooms;
import static charon.imports.Imported.things;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedDeck;
import charon.application.port.out.imports.ImportedMap;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Maps of the Mothership Map Creator. */
class MothershipMapTest {

  private static final String SHIP = """
      {"version": "1.0.0", "mapName": "Tug Orsino",
       "rooms": [
         {"id": "r1", "type": "room", "shape": "rectangle", "x": 100, "y": 100, "width": 120, "height": 80,
          "label": "BRIDGE", "labelVisible": true, "visible": true, "floor": 1,
          "markers": [
            {"type": "terminal", "x": 60, "y": 20, "visible": true, "label": "HELM", "rotation": 0},
            {"type": "hazard", "x": 20, "y": 20, "visible": true, "label": ""},
            {"type": "loot", "x": 40, "y": 60, "visible": false, "label": "Flare gun"}],
          "walls": [{"segments": [{"x1": 120, "y1": 100, "x2": 120, "y2": 140}], "isDotted": false}]},
         {"id": "r2", "type": "room", "shape": "circle", "x": 300, "y": 100, "width": 80, "height": 80,
          "radius": 40, "label": "The nest", "labelVisible": false, "visible": false, "floor": 1},
         {"id": "r3", "type": "room", "shape": "rectangle", "x": 100, "y": 240, "width": 60, "height": 60,
          "label": "HOLD", "floor": 1}],
       "hallways": [
         {"id": "h1", "segments": [{"x1": 220, "y1": 140, "x2": 300, "y2": 140}], "width": 10,
          "label": "", "isSecret": false, "visible": true, "floor": 1,
          "startMarker": {"type": "none"}, "endMarker": {"type": "airlock", "visible": true}},
         {"id": "h2", "segments": [{"x1": 130, "y1": 180, "x2": 130, "y2": 240}], "width": 40,
          "startMarker": null, "endMarker": null},
         {"id": "h3", "segments": [{"x1": 160, "y1": 260, "x2": 340, "y2": 260},
           {"x1": 340, "y1": 260, "x2": 340, "y2": 180}], "width": 10, "label": "Duct", "isSecret": true},
         {"id": "h4", "segments": [{"x1": 900, "y1": 180, "x2": 130, "y2": 140}], "width": 10}],
       "walls": [],
       "standaloneMarkers": [
         {"id": "m1", "type": "door", "x": 150, "y": 290, "visible": true, "label": "Cargo"},
         {"id": "m2", "type": "npc", "x": 700, "y": 700, "visible": true, "label": "Stowaway"}]}
      """;

  @TempDir
  private Path folder;

  @Test
  void roomsAreInCellsOneFromTheCorner() {
    ImportedDeck deck = read(SHIP).decks().get(0);

    assertThat(rooms(deck))
        .containsExactly(
            "room_1 BRIDGE: 1 1 6 4", "room_2 ROOM 2: 11 1 4 4", "room_3 HOLD: 1 8 3 3");
    assertThat(deck.id()).isEqualTo("tug");
    assertThat(deck.name()).isEqualTo("Tug Orsino");
    assertThat(deck.plan().objects("rooms").get(1).members())
        .containsEntry("gm_name", "The nest")
        .containsKey("gm_visible");
    assertThat(deck.plan().objects("rooms").get(1).members().get("polygon"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(24)
        .contains(List.of(15L, 3L), List.of(13L, 5L));
    assertThat(deck.plan().members().get("walls"))
        .isEqualTo(List.of(List.of(List.of(2L, 1L), List.of(2L, 3L))));
  }

  @Test
  void hallwaysBetweenRoomsAreDoors() {
    ImportedMap map = read(SHIP);
    ImportedDeck deck = map.decks().get(0);

    assertThat(doors(deck))
        .containsExactly(
            "room_1 room_2 airlock CLOSED at 11 3, 1 long, 90",
            "room_1 room_3 hallway OPEN at 2.5 5, 2 long, 0");
    assertThat(map.report().leftOut()).contains("1 hallway: no room at both ends.");
  }

  @Test
  void secretPassagesAreForTheGameMasterAlone() {
    ImportedMap map = read(SHIP);

    assertThat(map.decks().get(0).plan().objects("rooms"))
        .extracting(room -> room.members().get("gm_passages"))
        .containsExactly(null, List.of("to room_3 (Duct)"), List.of("to room_2 (Duct)"));
    assertThat(map.report().made()).anyMatch(line -> line.startsWith("1 secret passage: "));
  }

  @Test
  void markersAreTerminalsAndPoints() {
    ImportedDeck deck = read(SHIP).decks().get(0);

    assertThat(things(deck, "terminals")).containsExactly("room_1  HELM: 4 2");
    assertThat(things(deck, "poi"))
        .containsExactly("room_1 hazard HAZARD: 2 2", "room_3 door Cargo: 3.5 10.5");
    assertThat(deck.plan().objects("rooms").get(0).members().get("gm_markers"))
        .isEqualTo(List.of("loot Flare gun at 3, 4"));
    assertThat(deck.plan().members().get("gm_markers"))
        .isEqualTo(List.of("npc Stowaway at 31, 31"));
  }

  @Test
  void floorsAreDecksWithIdsOfTheirOwn() {
    ImportedMap map = read(
        SHIP.replace("\"label\": \"HOLD\", \"floor\": 1", "\"label\": \"HOLD\", \"floor\": 2"));

    assertThat(map.decks()).extracting(ImportedDeck::id).containsExactly("floor-1", "floor-2");
    assertThat(rooms(map.decks().get(1))).containsExactly("floor-2_room_1 HOLD: 1 8 3 3");
    assertThat(doors(map.decks().get(0)))
        .containsExactly("floor-1_room_1 floor-1_room_2 airlock CLOSED at 11 3, 1 long, 90");
  }

  @Test
  void earlierFilesHaveCorridorsAndSecretPassages() {
    ImportedMap map = read("""
        {"rooms": [{"id": 1, "x": -40, "y": 0, "width": 40, "height": 40},
                   {"id": 2, "x": 40, "y": 0, "width": 40, "height": 40}],
         "corridors": [{"segments": [{"x1": 0, "y1": 20, "x2": 40, "y2": 20}]}],
         "secretPassages": [{"segments": [{"x1": 0, "y1": 30, "x2": 40, "y2": 30}]}]}
        """);

    assertThat(rooms(map.decks().get(0)))
        .containsExactly("room_1 ROOM 1: 1 1 2 2", "room_2 ROOM 2: 5 1 2 2");
    assertThat(doors(map.decks().get(0)))
        .containsExactly("room_1 room_2 hallway OPEN at 3 2, 1 long, 90");
    assertThat(map.report().made()).anyMatch(line -> line.startsWith("1 secret passage: "));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "width": 120 | "width": 0 | rooms[0].width: 0 (expected: more than 0)
      "x": 100 | "x": "left" | rooms[0].x: 'left' (expected: a number)
      "x": 100 | "x": 900000 | rooms: they reach over
      "floor": 1 | "floor": 1000000 | rooms[0].floor: 1000000 (expected: a number from -100 to 100)
      "isSecret": false | "isSecret": 7 | hallways[0].isSecret: 7 (expected: true or false)
      "x1": 220 | "x3": 220 | hallways[0].segments[0].x1: missing (expected: a number)
      "type": "terminal" | "type": [] | rooms[0].markers[0].type: a list (expected: a text)
      """)
  void wrongMemberIsNamed(String right, String wrong, String told) {
    assertThat(SHIP).contains(right);
    int at = SHIP.indexOf(right);
    String text = SHIP.substring(0, at) + wrong + SHIP.substring(at + right.length());

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessageStartingWith(told);
  }

  private ImportedMap read(String text) {
    return Imported.read(folder, "tug.json", text);
  }
}
