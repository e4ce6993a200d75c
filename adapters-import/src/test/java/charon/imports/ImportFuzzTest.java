package charon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedMap;
import charon.domain.Attributes;
import charon.domain.outline.Polygon;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** Maps made at random: what becomes of walls is always a room, and what is broken is refused. */
class ImportFuzzTest {

  @TempDir
  private Path folder;

  @RepeatedTest(60)
  void roomsOfAnyWallsAreOutlinesWithinTheMap(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    UvttFile file = new UvttFile().origin(random.nextInt(5) - 2, random.nextInt(5) - 2);
    int walls = 5 + random.nextInt(60);
    for (int i = 0; i < walls; i++) {
      file.wall(at(random, 20), at(random, 10), at(random, 20), at(random, 10));
    }
    for (int i = 0; i < 5; i++) {
      file.door(at(random, 20), at(random, 10), at(random, 20), at(random, 10));
    }

    ImportedMap map = Imported.read(folder, "map.uvtt", file.text());

    Attributes plan = map.decks().get(0).plan();
    List<Attributes> rooms = plan.objects("rooms");
    assertThat(rooms).isNotEmpty().allSatisfy(ImportFuzzTest::isRoom);
    List<String> ids = rooms.stream().map(room -> room.text("id")).toList();
    assertThat(plan.objects("connections")).allSatisfy(door -> {
      assertThat(ids).contains(door.text("from"));
      assertThat(door.text("to"))
          .satisfies(to -> assertThat(ids.contains(to) || to.isEmpty()).isTrue());
    });
  }

  private static void isRoom(Attributes room) {
    double right = number(room, "x") + number(room, "width");
    double bottom = number(room, "y") + number(room, "height");
    assertThat(number(room, "x")).isBetween(0.0, right);
    assertThat(number(room, "y")).isBetween(0.0, bottom);
    assertThat(right).isLessThanOrEqualTo(20);
    assertThat(bottom).isLessThanOrEqualTo(10);
    if (room.has("polygon")) {
      assertThat(Polygon.of(room)).get().matches(Polygon::isSimple, "is simple");
    }
  }

  /** On a corner of the grid, near one, or anywhere. */
  private static double at(Random random, int cells) {
    return switch (random.nextInt(3)) {
      case 0 -> random.nextInt(cells + 1);
      case 1 -> random.nextInt(cells + 1) + (random.nextDouble() - 0.5) / 10;
      default -> random.nextDouble() * (cells + 1);
    };
  }

  private static double number(Attributes room, String member) {
    return Double.parseDouble(room.text(member));
  }

  @RepeatedTest(100)
  void whatIsBrokenIsRefusedAndNothingElse(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String whole = new UvttFile()
        .box(1, 1, 15, 7)
        .door(7, 3.5, 7, 4.5)
        .members("\"lights\": [{\"position\": {\"x\": 1, \"y\": 1}}],")
        .text();
    StringBuilder text = new StringBuilder(whole);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length() - 10);
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
        case 1 -> text.delete(at, at + random.nextInt(10));
        case 2 ->
          text.insert(
              at,
              List.of("[", "]", "{", "}", ",", "null", "-1e400", "\"", "\\u0000")
                  .get(random.nextInt(9)));
        default -> text.setLength(at + 10);
      }
      if (text.length() < 20) {
        break;
      }
    }

    try {
      assertThat(Imported.read(folder, "map.uvtt", text.toString()).decks()).isNotEmpty();
    } catch (ImportRefusedException e) {
      assertThat(e)
          .hasMessageMatching(
              "(?s)(the file|byte \\d+|[a-z_]+(\\[\\d+])*[a-zA-Z_.\\[\\]\\d]*): .*");
    }
  }
}
