package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.CampaignProblem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rooms of a deck that are no rectangles. */
class OutlinesInFilesTest {

  private static final String FILE = "galaxy/a/map/a.yaml";

  @TempDir
  private Path root;

  private CampaignOnDisk disk;

  @BeforeEach
  void beginWithAnEmptyFolder() {
    disk = new CampaignOnDisk(root);
  }

  @Test
  void roomWithAPolygonSaysInWhatRectangleItLies() {
    disk.write(FILE, "rooms:", "  - {id: cave, polygon: [[1, 2], [6.5, 2], [4, 5]]}", "own: [1]");

    assertThat(deck().members().toString())
        .isEqualTo("{rooms=[Attributes[members={id=cave, polygon=[[1, 2], [6.5, 2], [4, 5]], "
            + "x=1, y=2, width=5.5, height=3}]], own=[1]}");
    assertThat(disk.problems()).isEmpty();
  }

  @Test
  void whatARoomSaysOfItsRectangleStays() {
    disk.write(
        FILE,
        "rooms:",
        "  - {id: cave, x: 0, width: wide, height: 9, polygon: [[1, 2], [6, 2], [4, 5]]}");

    Attributes room = deck().objects("rooms").get(0);

    assertThat(room.members())
        .containsEntry("x", 0L)
        .containsEntry("y", 2L)
        .containsEntry("width", 5L)
        .containsEntry("height", 9L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "round;                              'polygon' that is a text",
        "{a: 1};                             'polygon' that is a mapping",
        "[];                                 'polygon' of 0 points",
        "[[0, 0], [4, 0]];                   'polygon' of 2 points",
        "[[0, 0], [4, 0], [4]];              a point of 'polygon' that is a list",
        "[[0, 0], [4, 0], 4];                a point of 'polygon' that is a number",
        "[[0, 0], [4, 0], [4, x]];           a point of 'polygon' that is a list",
        "[[0, 0], [4, 0], ~];                a point of 'polygon' that is nothing",
        "[[0, 0], [4, 0], [1e300, 4]];       a point of 'polygon' that is a list",
        "[[0, 0], [2, 2], [4, 4]];           'polygon' whose points lie on one line",
        "[[0, 0], [4, 4], [4, 0], [0, 4]];   'polygon' whose lines cross"
      })
  void ofAPolygonThatIsNoneTheRectangleCounts(String polygon, String what) {
    disk.write(
        FILE,
        "rooms:",
        "  - {id: a, x: 0, y: 0, width: 4, height: 4,",
        "    polygon: " + polygon + "}");

    assertThat(deck().objects("rooms").get(0).members())
        .hasToString("{id=a, x=0, y=0, width=4, height=4}");
    assertThat(disk.problems()).containsExactly(FILE + ":3");
    assertThat(disk.read().problems()).extracting(CampaignProblem::what).containsExactly(what);
  }

  @Test
  void polygonHas500PointsAtMost() {
    String points = String.join(", ", Collections.nCopies(498, "[4, 4]"));
    disk.write(FILE, "rooms:", "  - {id: a, polygon: [[0, 0], [4, 0], " + points + "]}");
    assertThat(disk.problems()).isEmpty();

    disk.write(FILE, "rooms:", "  - {id: a, polygon: [[0, 0], [4, 0], [5, 5], " + points + "]}");

    assertThat(disk.read().problems())
        .extracting(CampaignProblem::what)
        .containsExactly("'polygon' of 501 points", "a room that is nowhere");
  }

  @Test
  void doorOfAPolygonSaysWhereItStandsUnlessTheFileDoes() {
    disk.write(
        FILE,
        "rooms:",
        "  - {id: a, polygon: [[0, 0], [6, 0], [2, 4], [0, 4]]}",
        "  - {id: b, polygon: [[6, 0], [8, 0], [8, 4], [2, 4]]}",
        "  - {id: c, x: 8, y: 0, width: 4, height: 4}",
        "  - {id: d, x: 12, y: 0, width: 4, height: 4}",
        "connections:",
        "  - {id: ab, from: a, to: b}",
        "  - {id: bc, from: b, to: c, at: {x: 8, y: 1}}",
        "  - {id: cd, from: c, to: d}",
        "  - {id: ac, from: a, to: c}");

    List<Attributes> doors = deck().objects("connections");

    assertThat(doors.get(0).get("at"))
        .hasToString("Optional[Attributes[members={x=4.0, y=2.0, length=1.0, angle=135.0}]]");
    assertThat(doors.get(1).get("at")).hasToString("Optional[Attributes[members={x=8, y=1}]]");
    assertThat(doors.get(2).has("at")).as("of rectangles").isFalse();
    assertThat(doors.get(3).has("at")).as("of rooms that do not touch").isFalse();
  }

  @Test
  void deckOfRectanglesIsReadAsItIs() {
    disk.write(
        FILE,
        "rooms:",
        "  - {id: a, x: 0, y: 0, width: 4.0, height: 4, polygon: ~}",
        "  - {id: b, x: 4, y: 0, width: 4, height: 4}",
        "connections: [{id: ab, from: a, to: b}, word]");

    assertThat(deck().members())
        .hasToString("{rooms=[Attributes[members={id=a, x=0, y=0, width=4.0, height=4, "
            + "polygon=null}], Attributes[members={id=b, x=4, y=0, width=4, height=4}]], "
            + "connections=[Attributes[members={id=ab, from=a, to=b}], word]}");
  }

  @Test
  void linesOfWallsAreToldThatAreNone() {
    disk.write(
        FILE,
        "rooms: []",
        "walls:",
        "  - [[0, 0], [4, 0.5]]",
        "  - [[0, 0]]",
        "  - [[0, 0], [4]]",
        "  - wall");

    assertThat(disk.problems()).containsExactly(FILE + ":4", FILE + ":5", FILE + ":6");
  }

  @Test
  void polygonOutsideOfTheGridIsTold() {
    disk.write(
        FILE,
        "grid: {width: 10, height: 10}",
        "rooms:",
        "  - {id: a, polygon: [[1, 1], [12, 1], [1, 5]]}");

    assertThat(disk.problems()).containsExactly(FILE + ":3");
  }

  private Attributes deck() {
    return disk.map("a").single().orElseThrow().members();
  }
}
