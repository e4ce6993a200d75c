package charon.domain.outline;

import static charon.domain.CampaignSamples.attributes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rooms that are no rectangles. */
class PolygonTest {

  /** An L: six by six without its upper right quarter. */
  private static final Polygon ELL = polygon(0, 0, 3, 0, 3, 3, 6, 3, 6, 6, 0, 6);

  private static final Polygon DIAMOND = polygon(5, 0, 10, 5, 5, 10, 0, 5);

  @ParameterizedTest
  @CsvSource({
    "1, 1, true, true",
    "5, 5, true, true",
    "5, 1, false, false",
    "3, 1, false, true",
    "3, 3, false, true",
    "4.5, 3.0000001, false, true",
    "4.5, 3.00001, true, true",
    "-0.0000001, 2, false, true",
    "-0.00001, 2, false, false"
  })
  void pointIsInsideOrOnAWallOrNeither(double x, double y, boolean inside, boolean touching) {
    assertThat(ELL.contains(x, y)).isEqualTo(inside);
    assertThat(ELL.touches(x, y)).isEqualTo(touching);
  }

  @ParameterizedTest
  @CsvSource({"2, 3, true", "4, 0, false", "5, 0, false", "0, 0, false", "7, 2, false", "6, 2, true"
  })
  void middleOfACellDecidesWhereAThingStands(double column, double row, boolean inside) {
    assertThat(DIAMOND.containsCell(column, row)).isEqualTo(inside);
  }

  @Test
  void cellWhoseMiddleIsOnAWallIsOnTheWall() {
    assertThat(DIAMOND.containsCell(2, 2)).isFalse();
    assertThat(DIAMOND.touchesCell(2, 2)).isTrue();
    assertThat(DIAMOND.touchesCell(1, 2)).isFalse();
  }

  @Test
  void boundsAreTheSmallestRectangleAroundIt() {
    assertThat(DIAMOND.bounds()).isEqualTo(new Rectangle(0, 0, 10, 10));
  }

  @ParameterizedTest
  @CsvSource({
    "4, 0, 6, 2, false", // in the corner that is cut out
    "4, 0, 6, 3, false", // up to the wall
    "4, 0, 6, 3.1, true",
    "1, 1, 2, 2, true",
    "-1, -1, 9, 9, true",
    "-2, 0, 0, 6, false",
    "2.5, 1, 4, 2, true"
  })
  void rectangleHasSomeOfItOrNot(
      double left, double top, double right, double bottom, boolean overlapping) {
    assertThat(ELL.overlaps(new Rectangle(left, top, right, bottom))).isEqualTo(overlapping);
  }

  @Test
  void wallsThatCrossAreFoundAndSuchThatTouchAreNone() {
    assertThat(polygon(0, 0, 4, 4, 4, 0, 0, 4).isSimple()).isFalse();
    assertThat(ELL.isSimple()).isTrue();
    assertThat(polygon(0, 0, 4, 0, 4, 4, 2, 0, 0, 4).isSimple()).isTrue();
  }

  @Test
  void cornerThatIsToldTwiceIsOne() {
    assertThat(polygon(0, 0, 4, 0, 4, 0, 4, 4, 0, 0).walls()).hasSize(3);
  }

  @Test
  void whatEnclosesNothingIsNoPolygon() {
    assertThat(Polygon.of(points(0, 0, 4, 0))).isEmpty();
    assertThat(Polygon.of(points(0, 0, 2, 2, 4, 4))).isEmpty();
    assertThat(Polygon.of(points(1, 1, 1, 1, 1, 1))).isEmpty();
    assertThat(Polygon.of(Collections.nCopies(501, new Point(1, 1)))).isEmpty();
  }

  @Test
  void roomWithoutAWholePolygonIsItsRectangle() {
    var room = attributes("x", 1, "y", 2, "width", 3, "height", 4);
    Outline rectangle = new Rectangle(1, 2, 4, 6);

    assertThat(Outline.of(room)).contains(rectangle);
    for (Object broken : List.of(
        "round",
        List.of(),
        List.of(List.of(0, 0), List.of(4, 0), List.of("4", 4)),
        List.of(1, 2, 3))) {
      assertThat(Outline.of(room.with("polygon", broken))).as("" + broken).contains(rectangle);
    }
    var corners = List.of(List.of(0, 0), List.of(4.5, 0), List.of(4, 4));
    assertThat(Outline.of(room.with("polygon", corners))).contains(polygon(0, 0, 4.5, 0, 4, 4));
    assertThat(Outline.of(attributes("polygon", corners))).isPresent();
  }

  @Test
  void polygonAlongTheGridHoldsTheCellsOfTheRectangle() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      int x = random.nextInt(9);
      int y = random.nextInt(9);
      int right = x + 1 + random.nextInt(5);
      int bottom = y + 1 + random.nextInt(5);
      Rectangle rectangle = new Rectangle(x, y, right, bottom);
      Polygon polygon = polygon(x, y, right, y, right, bottom, x, bottom);
      for (int cell = 0; cell < 196; cell++) {
        int column = cell % 14;
        int row = cell / 14;
        assertThat(polygon.containsCell(column, row))
            .isEqualTo(rectangle.containsCell(column, row));
      }
    }
  }

  static Polygon polygon(double... coordinates) {
    return Polygon.of(points(coordinates)).orElseThrow();
  }

  static List<Point> points(double... coordinates) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      points.add(new Point(coordinates[i], coordinates[i + 1]));
    }
    return points;
  }
}
