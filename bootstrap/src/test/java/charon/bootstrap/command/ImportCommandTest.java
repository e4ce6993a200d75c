package charon.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import charon.bootstrap.run.LiveOperations;
import charon.bootstrap.run.StrongSecrets;
import charon.bootstrap.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code charon import}, into real folders. */
class ImportCommandTest {

  /** One pixel; that a cell has three is what the file says wrongly. */
  private static final String PIXEL = "R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=";

  private static final String DECK = "galaxy/tomb/map/old-tomb.yaml";

  private final CommandLineRun run = new CommandLineRun();

  @TempDir
  private Path folder;

  private Path campaign = Path.of("");
  private Path data = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    campaign = Files.createDirectory(folder.resolve("campaign"));
    data = Files.createDirectory(folder.resolve("data"));
  }

  @Test
  void mapOfANewLocationIsFoundWithoutAFault() {
    assertThat(importMap(map(""), "--location", "tomb")).isZero();

    assertThat(run.out().lines())
        .contains(
            "Made:",
            "  Deck old-tomb: 20 x 10 cells, 2 rooms, 1 door, 2 lines of walls.",
            "Left out:",
            "  1 light: Charon's displays have none.",
            "Written to " + campaign + ":",
            "  galaxy/tomb/map/old-tomb.gif",
            "  " + DECK,
            "  galaxy/tomb/location.yaml");
    assertThat(files(campaign).keySet())
        .containsExactlyInAnyOrder(
            "galaxy/tomb/location.yaml", "galaxy/tomb/map/old-tomb.gif", DECK);
    assertThat(campaign.resolve("galaxy/tomb/map/old-tomb.gif"))
        .hasBinaryContent(Base64.getDecoder().decode(PIXEL));
    assertFaultless("1 location, 1 encounter map");
  }

  @Test
  void deckReadsAsAPersonWouldWriteIt() {
    importMap(map(""), "--location", "tomb");

    assertThat(deck()).isEqualTo("""
        name: Old Tomb
        grid:
            width: 20
            height: 10
            unit_size: 40
            show_grid: true
        picture:
            pixels_per_cell: 0.05
        rooms:
          - id: room_1
            name: ROOM 1
            x: 1
            y: 1
            width: 6
            height: 6
          - id: room_2
            name: ROOM 2
            x: 7
            y: 1
            width: 8
            height: 8
            polygon: [[7, 1], [11, 1], [15, 5], [11, 9], [7, 7]]
        connections:
          - id: door_1
            from: room_1
            to: room_2
            door_type: standard
            door_status: CLOSED
            at:
                x: 7
                y: 4
                length: 1
                angle: 90
        walls:
          - [[7, 3.5], [7, 1], [1, 1], [1, 7], [7, 7], [7, 4.5]]
          - [[7, 1], [11, 1], [15, 5], [11, 9], [7, 7]]
        """);
  }

  @Test
  void whatIsThereIsReplacedByForceOnlyAndKept() {
    importMap(map(""), "--location", "tomb");
    Map<String, String> before = files(campaign);

    assertThat(importMap(map(""), "--location", "tomb")).isEqualTo(1);

    assertThat(run.err()).contains(DECK, "--force", "old-tomb.gif");
    assertThat(files(campaign)).isEqualTo(before);
    assertThat(importMap(map(""), "--location", "tomb", "--force")).isZero();
    assertThat(run.out()).contains("What was there before is in " + data.resolve("imports"));
    assertThat(files(data))
        .hasSize(2)
        .allSatisfy((path, text) ->
            assertThat(before).containsEntry(path.substring(path.indexOf("galaxy")), text));
    assertThat(files(campaign)).isEqualTo(before);
  }

  @Test
  void withoutADataFolderTheCampaignKeepsWhatWasReplaced() throws IOException {
    importMap(map(""), "--location", "tomb");
    Files.delete(data);

    assertThat(importMap(map(""), "--location", "tomb", "--force")).isZero();

    assertThat(files(campaign).keySet()).anyMatch(path -> path.matches("imports/.*/" + DECK));
    assertFaultless("1 location, 1 encounter map");
  }

  @Test
  void secondImportKeepsWhatTheGameMasterWrote() throws IOException {
    importMap(map(""), "--location", "tomb");
    String written = deck()
            .replace("name: ROOM 2", "name: CRYPT\n    gm_notes: The lid moves.")
            .replace("door_status: CLOSED", "door_status: LOCKED\n    gm_key: With the warden.")
            .replace("id: room_2", "id: crypt")
            .replace("to: room_2", "to: crypt")
        + "metadata: {gravity: low}\n"
        + "poi: [{id: p_lid, room: crypt, position: {x: 9, y: 3}, name: Lid}]\n";
    Files.writeString(campaign.resolve(DECK), written);

    assertThat(importMap(
            map("{\"x\": 18, \"y\": 1}, {\"x\": 18, \"y\": 3}, {\"x\": 16, \"y\": 3},"
                + " {\"x\": 16, \"y\": 1}, {\"x\": 18, \"y\": 1}"),
            "--location",
            "tomb",
            "--force"))
        .isZero();

    assertThat(run.out()).contains("Kept:", "What was written about 1 room.");
    assertThat(deck())
        .contains("name: CRYPT", "gm_notes: The lid moves.", "id: crypt", "to: crypt")
        .contains("door_status: LOCKED", "gm_key: With the warden.", "gravity: low", "name: Lid")
        .contains("id: room_2\n    name: ROOM 2\n    x: 14");
    assertFaultless("1 location, 1 encounter map");
  }

  @Test
  void deckIsAddedToThoseOfTheLocation() throws IOException {
    importMap(map(""), "--location", "tomb");

    assertThat(importMap(write("cellar.uvtt", text("")), "--location", "tomb")).isEqualTo(1);
    assertThat(run.err()).contains("galaxy/tomb/map has a map already, old-tomb.yaml: --deck ID");
    assertThat(importMap(write("cellar.uvtt", text("")), "--location", "tomb", "--deck", "cellar"))
        .isZero();

    assertThat(files(campaign).get("galaxy/tomb/map/manifest.yaml")).isEqualTo("""
        name: Cellar
        total_decks: 2
        decks:
          - id: old-tomb
            name: old-tomb
            file: old-tomb.yaml
            level: 1
          - id: cellar
            name: Cellar
            file: cellar.yaml
            level: 2
        """);
    assertFaultless("1 location, 1 encounter map");
  }

  @Test
  void locationIsFoundWhereverItIs() throws IOException {
    Path location = Files.createDirectories(campaign.resolve("galaxy/sun/planet/tomb"));
    Files.writeString(location.resolve("location.yaml"), "name: Tomb\ntype: planet\n");

    assertThat(importMap(map(""), "--location", "tomb")).isZero();

    assertThat(run.out()).contains("galaxy/sun/planet/tomb/location.yaml says type 'planet'");
    assertThat(location.resolve("map/old-tomb.yaml")).exists();
  }

  @Test
  void floorsAreAddedAsDecksWithoutAFault() throws IOException {
    Path ship = write("ship.json", """
        {"version": "1.0.0", "mapName": "Tug", "hallways": [],
         "rooms": [{"id": "a", "x": 0, "y": 0, "width": 80, "height": 80, "label": "No"},
                   {"id": "b", "x": 0, "y": 0, "width": 80, "height": 80, "floor": 2, "shape": "circle"}]}
        """);

    assertThat(importMap(ship, "--location", "tug")).isZero();

    assertThat(files(campaign).keySet())
        .contains("galaxy/tug/map/floor-1.yaml", "galaxy/tug/map/manifest.yaml");
    assertFaultless("1 location, 1 encounter map");
    assertThat(importMap(ship, "--location", "tug", "--force")).isZero();
    assertFaultless("1 location, 1 encounter map");
  }

  @Test
  void dungeonAndPictureAreFaultless() throws IOException {
    Path dungeon = write("crypt.json", """
        {"rects": [{"x": -4, "y": 0, "w": 3, "h": 3}, {"x": 0, "y": 1, "w": 3, "h": 1},
                   {"x": -1, "y": 1, "w": 1, "h": 1}],
         "doors": [{"x": -1, "y": 1, "dir": {"x": 1, "y": 0}, "type": 7}],
         "notes": [{"text": "yes", "ref": "1", "pos": {"x": -3, "y": 1}}]}
        """);
    Path picture = Files.write(folder.resolve("cave.gif"), Base64.getDecoder().decode(PIXEL));

    assertThat(importMap(dungeon, "--location", "crypt")).isZero();
    assertThat(importMap(picture, "--location", "cave")).isZero();

    assertFaultless("2 locations, 2 encounter maps");
  }

  @Test
  void wrongFileChangesNothing() throws IOException {
    Path wrong = write("map.uvtt", text("").replace("\"pixels_per_grid\": 20", "\"x\": 1"));

    assertThat(importMap(wrong, "--location", "tomb")).isEqualTo(1);

    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "charon: resolution.pixels_per_grid: missing (expected: a number)");
    assertThat(files(campaign)).isEmpty();
  }

  @Test
  void wrongWordsAreUsageErrorsOrRefused() {
    assertThat(importMap(map(""))).isEqualTo(2);
    assertThat(run.err()).contains("--location");
    assertThat(importMap(map(""), "--location", "../x")).isEqualTo(1);
    assertThat(run.err()).contains("location: '../x'");
    assertThat(importMap(map(""), "--location", "x", "--deck", "../y")).isEqualTo(2);
    assertThat(importMap(folder.resolve("none"), "--location", "x")).isEqualTo(2);
    assertThat(run.err()).contains("There is no file");
    assertThat(run.executeOn(
            live(), "import", map("").toString(), "--location", "x", "--data", data.toString()))
        .isEqualTo(2);
    assertThat(run.err()).contains("Which campaign?");
    assertThat(files(campaign)).isEmpty();
  }

  private void assertFaultless(String beginning) {
    assertThat(run.executeOn(live(), "campaign", "check", campaign.toString())).isZero();
    assertThat(run.out().lines().toList())
        .singleElement()
        .asString()
        .startsWith(beginning)
        .endsWith(": no problems");
  }

  private int importMap(Path file, String... options) {
    List<String> words = new ArrayList<>(List.of("import", file.toString()));
    words.addAll(List.of("--campaign", campaign.toString(), "--data", data.toString()));
    words.addAll(List.of(options));
    return run.executeOn(live(), words.toArray(String[]::new));
  }

  private static LiveOperations live() {
    return new LiveOperations(Terminal.ofProcess(), new StrongSecrets(), Map.of());
  }

  private Path map(String moreWalls) {
    return write("Old Tomb.dd2vtt", text(moreWalls));
  }

  private static String text(String moreWalls) {
    return """
        {"format": 0.3,
         "resolution": {"map_origin": {"x": 2, "y": 1}, "map_size": {"x": 20, "y": 10},
                        "pixels_per_grid": 20},
         "line_of_sight": [
           [{"x": 9, "y": 4.5}, {"x": 9, "y": 2}, {"x": 3, "y": 2}, {"x": 3, "y": 8},
            {"x": 9, "y": 8}, {"x": 9, "y": 5.5}],
           [{"x": 9, "y": 2}, {"x": 13, "y": 2}, {"x": 17, "y": 6}, {"x": 13, "y": 10},
            {"x": 9, "y": 8}], [%s]],
         "portals": [{"position": {"x": 9, "y": 5}, "rotation": 1.5707963, "closed": true,
                      "bounds": [{"x": 9, "y": 4.5}, {"x": 9, "y": 5.5}], "freestanding": false}],
         "lights": [{"position": {"x": 5, "y": 5}, "range": 5}],
         "image": "%s"}
        """.formatted(moreWalls, PIXEL).replace(", []]", "]");
  }

  private String deck() {
    return files(campaign).getOrDefault(DECK, "");
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> files(Path root) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
