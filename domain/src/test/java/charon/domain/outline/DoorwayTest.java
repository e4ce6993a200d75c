package charon.domain.outline;

import static charon.domain.CampaignSamples.attributes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the door of a room is whose neighbour is hidden. */
class DoorwayTest {

  /** Columns 10 to 16, rows 4 to 8. */
  private static final Rectangle ROOM = new Rectangle(10, 4, 16, 8);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "east of it,                 16, 4,  20, 8,  16, 6,   east",
    "west of it,                 4,  4,  10, 8,  10, 6,   west",
    "above it,                   10, 0,  16, 4,  13, 4,   north",
    "below it,                   10, 8,  16, 12, 13, 8,   south",
    "behind a gap,               20, 4,  24, 8,  16, 6,   east",
    "beside the lower half,      16, 6,  20, 20, 16, 7,   east",
    "below the last column,      15, 8,  30, 12, 15.5, 8, south",
    "far off at a corner,        30, 9,  34, 12, 16, 6,   east",
    "at a corner: the side wall, 16, 8,  20, 12, 16, 6,   east",
    "overlapping to the west,    6,  4,  11, 8,  10, 6,   west"
  })
  void doorIsInTheMiddleOfWhatTheTwoShare(
      String neighbour,
      double left,
      double top,
      double right,
      double bottom,
      double x,
      double y,
      String side) {
    assertThat(Doorway.between(ROOM, new Rectangle(left, top, right, bottom)))
        .as(neighbour)
        .isEqualTo(new Doorway(x, y, side));
  }

  @Test
  void membersAreThoseThatFrontEndsKnow() {
    assertThat(new Doorway(16, 6, "east").members().members())
        .containsEntry("x", 16.0)
        .containsEntry("y", 6.0)
        .containsEntry("side", "east")
        .hasSize(3);
  }

  @Test
  void doorOfAPolygonIsInTheMiddleOfTheLongestWallThatTheRoomsShare() {
    Polygon wing = PolygonTest.polygon(16, 4, 20, 0, 20, 12, 16, 8);

    assertThat(Doorway.between(wing, ROOM))
        .isEqualTo(new Doorway(16, 6, Optional.empty(), Optional.of(1.0), Optional.of(90.0)));
    assertThat(Doorway.between(ROOM, wing).side()).as("of a rectangle").contains("east");
  }

  @Test
  void doorInASlantedWallHasItsAngleAndNoMoreRoomThanTheWall() {
    Polygon one = PolygonTest.polygon(0, 0, 0.6, 0.6, 0, 4);
    Polygon other = PolygonTest.polygon(0, 0, 4, 0, 0.6, 0.6);

    assertThat(Doorway.inSharedWall(one, other))
        .contains(new Doorway(0.3, 0.3, Optional.empty(), Optional.of(0.849), Optional.of(45.0)));
  }

  @Test
  void roomsThatDoNotTouchShareNoWall() {
    Polygon far = PolygonTest.polygon(30, 30, 34, 30, 30, 34);

    assertThat(Doorway.inSharedWall(ROOM, far)).isEmpty();
    assertThat(Doorway.between(far, ROOM)).isNotNull();
  }

  @Test
  void doorIsWhereItsConnectionSays() {
    var connection = attributes("at", attributes("x", 12, "y", 8.2, "length", 2, "angle", 5));

    assertThat(Doorway.of(connection, Optional.of(ROOM), Optional.empty()))
        .contains(new Doorway(12, 8.2, Optional.of("south"), Optional.of(2.0), Optional.of(5.0)));
    assertThat(Doorway.of(attributes("at", "here"), Optional.of(ROOM), Optional.empty()))
        .isEmpty();
  }
}
