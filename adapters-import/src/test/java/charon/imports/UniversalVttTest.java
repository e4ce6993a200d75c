package charon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.imports.ImportedDeck;
import charon.application.port.out.imports.ImportedMap;
import charon.domain.Attributes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Universal VTT files: what becomes of walls, doors and the picture. */
class UniversalVttTest {

  @TempDir
  private Path folder;

  @Test
  void twoRoomsWithADoorBetweenThem() throws IOException {
    ImportedMap map = read(twoRooms());

    assertThat(map.title()).isEqualTo("The Tomb");
    ImportedDeck deck = map.decks().get(0);
    assertThat(deck.id()).isEqualTo("the-tomb");
    assertThat(deck.plan().object("grid").orElseThrow().members())
        .containsEntry("width", 20L)
        .containsEntry("height", 10L);
    assertThat(rooms(map)).containsExactly("room_1 ROOM 1: 1 1 6 6", "room_2 ROOM 2: 7 1 8 6");
    assertThat(doors(map)).containsExactly("door_1: room_1 room_2 CLOSED at 7 4, 1 long, 90");
    assertThat(map.report().made())
        .containsExactly(
            "Deck the-tomb: 20 x 10 cells, 2 rooms, 1 door, 3 lines of walls.",
            "Picture the-tomb.png: 80 x 40 pixels, 4 to a cell.");
  }

  @Test
  void originIsSubtracted() throws IOException {
    UvttFile moved = new UvttFile().origin(2, -1.5).box(1, 1, 7, 7);

    assertThat(rooms(read(moved))).containsExactly("room_1 ROOM 1: 1 1 6 6");
  }

  @Test
  void pictureIsAFileOfItsOwn() throws IOException {
    byte[] webp = UvttFile.webp(80, 40);

    ImportedMap map = read(new UvttFile().image(webp));

    var picture = map.decks().get(0).picture().orElseThrow();
    assertThat(picture.suffix()).isEqualTo(".webp");
    assertThat(picture.file()).hasBinaryContent(webp);
    assertThat(map.decks().get(0).plan().object("picture").orElseThrow().members())
        .containsEntry("pixels_per_cell", 4L);
  }

  @Test
  void pictureOfAnotherSizeSaysHowLargeACellIs() throws IOException {
    ImportedMap map = read(new UvttFile().image(UvttFile.png(170, 85)));

    assertThat(map.decks().get(0).plan().object("picture").orElseThrow().members())
        .containsEntry("pixels_per_cell", 8.5);
    assertThat(map.report().guessed())
        .contains("pixels_per_grid is 4, but the picture is 170 pixels wide for 20 cells:"
            + " 8.50 to a cell are taken.");
  }

  @Test
  void withoutWallsThereIsOneRoom() throws IOException {
    ImportedMap map = read(new UvttFile());

    assertThat(rooms(map)).containsExactly("room_1 ROOM 1: 0 0 20 10");
    assertThat(map.report().guessed()).singleElement().asString().contains("in the deck's file");
  }

  @Test
  void openCaveEnclosesNothing() throws IOException {
    UvttFile cave = new UvttFile().wall(1, 1, 9, 2, 8, 8, 2, 7).wall(12, 1, 18, 1);

    ImportedMap map = read(cave);

    assertThat(rooms(map)).containsExactly("room_1 ROOM 1: 0 0 20 10");
    assertThat(map.decks().get(0).plan().members().get("walls"))
        .isEqualTo(List.of(
            List.of(List.of(1L, 1L), List.of(9L, 2L), List.of(8L, 8L), List.of(2L, 7L)),
            List.of(List.of(12L, 1L), List.of(18L, 1L))));
  }

  @Test
  void slantedWallsMakeAnOutline() throws IOException {
    ImportedMap map = read(new UvttFile().wall(5, 1, 9, 5, 5, 9, 1, 5, 5, 1));

    assertThat(rooms(map)).containsExactly("room_1 ROOM 1: 1 1 8 8");
    assertThat((List<?>) rooms(map, 0).members().get("polygon"))
        .isEqualTo(List.of(List.of(1L, 5L), List.of(5L, 1L), List.of(9L, 5L), List.of(5L, 9L)));
  }

  @Test
  void endsThatMissByAHairMeet() throws IOException {
    UvttFile file = new UvttFile()
        .wall(1, 1, 9, 1)
        .wall(9.03, 1.02, 9, 6)
        .wall(8.98, 6.01, 1.02, 6)
        .wall(1, 5.98, 1, 0.97)
        .wall(5, 1.03, 5, 5.97);

    assertThat(rooms(read(file)))
        .containsExactly("room_1 ROOM 1: 1 1 4 5", "room_2 ROOM 2: 5 1 4 5");
  }

  @Test
  void wallsAreSplitWhereTheyCross() throws IOException {
    UvttFile file = new UvttFile().box(1, 1, 9, 9).wall(0, 5, 10, 5).wall(5, 0, 5, 10);

    assertThat(rooms(read(file)))
        .containsExactly(
            "room_1 ROOM 1: 1 1 4 4",
            "room_2 ROOM 2: 5 1 4 4",
            "room_3 ROOM 3: 1 5 4 4",
            "room_4 ROOM 4: 5 5 4 4");
  }

  @Test
  void doubledAndPointlessWallsChangeNothing() throws IOException {
    UvttFile file =
        twoRooms().box(1, 1, 15, 7).wall(3, 1, 6, 1).wall(4, 4, 4, 4).wall(2, 2, 3, 3);

    ImportedMap map = read(file);

    assertThat(rooms(map)).containsExactly("room_1 ROOM 1: 1 1 6 6", "room_2 ROOM 2: 7 1 8 6");
    assertThat(map.report().leftOut()).contains("1 wall: without length.");
  }

  @Test
  void thickWallsAndPillarsAreNoRooms() throws IOException {
    UvttFile file = new UvttFile()
        .box(1, 1, 7, 7)
        .box(7.2, 1, 13, 7)
        .wall(7, 1, 7.2, 1)
        .wall(7, 7, 7.2, 7)
        .box(3, 3, 3.5, 3.5)
        .door(7.1, 3, 7.1, 4);

    ImportedMap map = read(file);

    assertThat(rooms(map)).containsExactly("room_1 ROOM 1: 1 1 6 6", "room_2 ROOM 2: 7.2 1 5.8 6");
    assertThat(doors(map)).containsExactly("door_1: room_1 room_2 CLOSED at 7.1 3.5, 1 long, 90");
    assertThat(map.report().leftOut())
        .contains("2 closed lines of walls: smaller than a cell, or no wider than a wall.");
  }

  @Test
  void islandOnAWallOfItsOwnIsARoomWithinARoom() throws IOException {
    UvttFile file = new UvttFile().box(1, 1, 12, 9).wall(1, 5, 4, 5).box(4, 4, 8, 7);

    ImportedMap map = read(file);

    assertThat(rooms(map)).containsExactly("room_1 ROOM 1: 1 1 11 8", "room_2 ROOM 2: 4 4 4 3");
    assertThat(map.report().guessed())
        .contains("1 room lies within another: what is there is shown once both are revealed.");
  }

  @Test
  void narrowOpeningToTheOutsideIsAWindow() throws IOException {
    UvttFile file = new UvttFile()
        .wall(3, 1, 7, 1, 7, 3)
        .wall(7, 4, 7, 7, 1, 7, 1, 1, 2.2, 1)
        .portal(2.2, 1, 3, 1, "\"closed\": true")
        .portal(7, 3, 7, 4, "\"closed\": false");

    ImportedMap map = read(file);

    assertThat(rooms(map)).containsExactly("room_1 ROOM 1: 1 1 6 6");
    assertThat(doors(map)).containsExactly("door_1: room_1  OPEN at 7 3.5, 1 long, 90");
    assertThat(map.report().guessed())
        .contains(
            "1 opening narrower than a cell to the outside: taken for a window, and no door.",
            "1 door leads outside of all rooms.");
  }

  @Test
  void freestandingDoorsLightsAndFurnitureAreLeftOutAndTold() throws IOException {
    UvttFile file =
        twoRooms().portal(3, 3, 4, 3, "\"freestanding\": true").door(2, 2, 3, 2).members("""
            "objects_line_of_sight": [[{"x": 2, "y": 2}, {"x": 5, "y": 2}, {"x": 5, "y": 5},
              {"x": 2, "y": 5}, {"x": 2, "y": 2}]],
            "lights": [{"position": {"x": 1, "y": 1}, "range": 5, "color": "ffeccd8b"}, {}],
            """);

    ImportedMap map = read(file);

    assertThat(rooms(map)).hasSize(2);
    assertThat(doors(map)).hasSize(1);
    assertThat(map.report().leftOut())
        .containsExactly(
            "1 door: the same room on both sides.",
            "1 free-standing door: in no wall.",
            "1 line: around furniture (objects_line_of_sight).",
            "2 lights: Charon's displays have none.");
  }

  @Test
  void wallsBeyondTheMapEndAtItsEdge() throws IOException {
    ImportedMap map = read(new UvttFile().box(-3, 2, 6, 14));

    assertThat(rooms(map)).containsExactly("room_1 ROOM 1: 0 2 6 8");
    assertThat(map.report().guessed())
        .contains("1 wall reaches beyond the map, and ends at its edge now.");
  }

  @Test
  void chosenDeckIsInTheIdsOfItsThings() throws IOException {
    Path file = twoRooms().writeTo(folder.resolve("The_Tomb.dd2vtt"));

    ImportedMap map = MapImport.read(
        new MapSource(file, "The_Tomb.dd2vtt", Optional.of("keel"), Optional.empty()), scratch());

    assertThat(map.decks()).extracting(ImportedDeck::id).containsExactly("keel");
    assertThat(doors(map))
        .containsExactly("keel_door_1: keel_room_1 keel_room_2 CLOSED at 7 4, 1 long, 90");
  }

  @Test
  void fiveThousandWallsAreReadInASecond() throws IOException {
    UvttFile file = new UvttFile().size(60, 60);
    for (int i = 0; i < 50; i++) {
      for (int j = 0; j < 50; j++) {
        file.wall(i + 5, j + 5, i + 6, j + 5).wall(i + 5, j + 5, i + 5, j + 6);
      }
    }
    file.wall(5, 55, 55, 55, 55, 5);

    assertThat(rooms(read(file))).hasSize(2500);
  }

  private static UvttFile twoRooms() {
    return new UvttFile()
        .box(1, 1, 15, 7)
        .wall(7, 1, 7, 3.5)
        .wall(7, 4.5, 7, 7)
        .door(7, 3.5, 7, 4.5);
  }

  private ImportedMap read(UvttFile file) throws IOException {
    String name = "The_Tomb.dd2vtt";
    Path written = file.writeTo(folder.resolve(name));
    return MapImport.read(
        new MapSource(written, name, Optional.empty(), Optional.empty()), scratch());
  }

  private Path scratch() throws IOException {
    return Files.createTempDirectory(folder, "scratch");
  }

  private static Attributes rooms(ImportedMap map, int index) {
    return map.decks().get(0).plan().objects("rooms").get(index);
  }

  private static List<String> rooms(ImportedMap map) {
    return map.decks().get(0).plan().objects("rooms").stream()
        .map(room -> room.text("id") + " " + room.text("name") + ": " + room.text("x") + " "
            + room.text("y") + " " + room.text("width") + " " + room.text("height"))
        .toList();
  }

  private static List<String> doors(ImportedMap map) {
    return map.decks().get(0).plan().objects("connections").stream()
        .map(door -> {
          Attributes at = door.object("at").orElseThrow();
          return door.text("id") + ": " + door.text("from") + " " + door.text("to") + " "
              + door.text("door_status") + " at " + at.text("x") + " " + at.text("y") + ", "
              + at.text("length") + " long, " + at.text("angle");
        })
        .toList();
  }
}
