package charon.domain.outline;

import static charon.domain.outline.PolygonTest.polygon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines of walls, cut to the rooms that are shown. */
class WallLinesTest {

  private static final Rectangle HALL = new Rectangle(0, 0, 4, 4);
  private static final Outline VAULT = polygon(4, 0, 8, 0, 8, 4, 4, 4);
  private static final WallLines WALLS = new WallLines(List.of(HALL), List.of(VAULT));

  @Test
  void lineThroughAShownAndAHiddenRoomEndsAtTheWall() {
    assertThat(WALLS.cut(line(1, 2, 7, 2))).isEqualTo(List.of(line(1, 2, 4, 2)));
  }

  @Test
  void lineThatTurnsInAShownRoomStaysOneLine() {
    assertThat(WALLS.cut(line(1, 1, 3, 1, 3, 3, 7, 3)))
        .isEqualTo(List.of(line(1, 1, 3, 1, 3, 3, 4, 3)));
  }

  @Test
  void lineThatComesBackIsTwo() {
    assertThat(WALLS.cut(line(3, 1, 6, 1, 6, 2, 2, 2)))
        .isEqualTo(List.of(line(3, 1, 4, 1), line(4, 2, 2, 2)));
  }

  @Test
  void lineOnTheWallThatRoomsShareIsShown() {
    assertThat(WALLS.cut(line(4, -2, 4, 6))).isEqualTo(List.of(line(4, 0, 4, 4)));
    assertThat(new WallLines(List.of(VAULT), List.of(HALL)).cut(line(4, -2, 4, 6)))
        .isEqualTo(List.of(line(4, 0, 4, 4)));
  }

  @Test
  void lineInNoRoomIsNotShown() {
    assertThat(WALLS.cut(line(20, 20, 30, 30))).isEmpty();
    assertThat(WALLS.cut(line(0, 5, 8, 5))).isEmpty();
  }

  @Test
  void whereRoomsOverlapAHiddenOneIsEnough() {
    WallLines walls = new WallLines(List.of(HALL), List.of(polygon(2, -1, 9, -1, 9, 5, 2, 5)));

    assertThat(walls.cut(line(0, 2, 4, 2))).isEqualTo(List.of(line(0, 2, 2, 2)));
  }

  @Test
  void whatIsNoLineIsNotShown() {
    assertThat(WALLS.cut("wall")).isEmpty();
    assertThat(WALLS.cut(List.of())).isEmpty();
    assertThat(WALLS.cut(List.of(List.of(1, 1), "here", List.of(2, 2)))).isEmpty();
  }

  @Test
  void noPointOfWhatIsLeftLiesInAHiddenRoomAloneWhateverTheRooms() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      List<Outline> shown = rooms(random);
      List<Outline> hidden = rooms(random);
      for (List<?> left : new WallLines(shown, hidden)
          .cut(line(any(random), any(random), any(random), any(random)))) {
        Point from = Point.of(left.get(0)).orElseThrow();
        Point to = Point.of(left.get(left.size() - 1)).orElseThrow();
        Segment piece = new Segment(from.x(), from.y(), to.x(), to.y());
        for (double part = 0.01; part < 1 && piece.length() > 1e-3; part += 0.07) {
          Point point = piece.at(part);
          assertThat(shown).anyMatch(room -> isNear(room, point));
          assertThat(hidden)
              .noneMatch(room -> room.contains(point.x(), point.y())
                  && room.walls().stream()
                      .allMatch(wall -> wall.distance(point.x(), point.y()) > 1e-5));
        }
      }
    }
  }

  private static boolean isNear(Outline room, Point point) {
    return room.touches(point.x(), point.y())
        || room.walls().stream().anyMatch(wall -> wall.distance(point.x(), point.y()) < 1e-5);
  }

  private static List<Outline> rooms(Random random) {
    List<Outline> rooms = new ArrayList<>();
    while (rooms.size() < 2) {
      Polygon.of(PolygonTest.points(
              any(random), any(random), any(random), any(random), any(random), any(random)))
          .ifPresent(rooms::add);
    }
    return rooms;
  }

  private static double any(Random random) {
    return random.nextBoolean() ? random.nextInt(10) : random.nextDouble() * 10;
  }

  private static List<List<Double>> line(double... coordinates) {
    return PolygonTest.points(coordinates).stream()
        .map(point -> List.of(point.x(), point.y()))
        .toList();
  }
}
