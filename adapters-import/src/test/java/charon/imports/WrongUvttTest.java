package charon.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.out.imports.ImportRefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Universal VTT files that are wrong: who imports them is told where. */
class WrongUvttTest {

  private static final String WHOLE = new UvttFile()
      .wall(1, 1, 5, 5)
      .door(2, 2, 3, 3)
      .members("\"lights\": [],")
      .text();

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "map_size": {"x": 20.0, | "map_size": {"x": "wide", | resolution.map_size.x: 'wide' (expected: a number)
      "map_size": {"x": 20.0, | "map_size": {"x": 20000, | resolution.map_size.x: 20000 (expected: a number from 1 to 1000)
      "map_size": {"x": 20.0, | "map_size": {"x": 1e999, | resolution.map_size.x: Infinity (expected: a number)
      "pixels_per_grid": 4 | "pixels_per_cell": 4 | resolution.pixels_per_grid: missing (expected: a number)
      "line_of_sight": [ | "line_of_sight": [7, | line_of_sight[0]: 7 (expected: a list)
      "lights": [], | "lights": "many", | lights: 'many' (expected: a list)
      "closed": true | "closed": "yes" | portals[0].closed: 'yes' (expected: true or false)
      "bounds": [{ | "bounds": [null, {}], "b": [{ | portals[0].bounds[0].x: missing (expected: a number)
      "format": 0.3 | "format": {} | format: a mapping (expected: a number)
      "image": " | "image": "!!! | image: no base64 near byte
      "image": " | "image": "AAAA | image: no picture that is understood (expected: PNG, WebP, JPEG or GIF)
      "resolution": | "resolutions": | the file: no map of a known format
      """)
  void wrongMemberIsNamed(String right, String wrong, String told) {
    assertThat(WHOLE).contains(right);

    assertRefused(WHOLE.replace(right, wrong), told);
  }

  @Test
  void fileThatIsCutOffIsRefusedWithTheByte() {
    assertRefused(WHOLE.substring(0, 60), "byte ");
    assertRefused(WHOLE.substring(0, WHOLE.length() - 20), "image: no base64 near byte ");
    assertRefused("", "the file: no mapping");
    assertRefused("[]", "the file: no mapping");
    assertRefused("\u0089PNG", "byte 1");
    assertRefused(WHOLE + "x", "byte " + WHOLE.length());
    assertRefused("[".repeat(100_000), "the file: no mapping");
    assertRefused("{\"a\": " + "[".repeat(100_000), "the file: no JSON: Document nesting depth");
  }

  @Test
  void bombIsNeverUnpacked() {
    byte[] bomb = UvttFile.png(20_000, 20_000);
    assertThat(bomb).hasSizeLessThan(100_000);

    assertRefused(
        new UvttFile().image(bomb).text(),
        "image: 20000 x 20000 pixels (expected: at most 16384 a side)");
  }

  @Test
  void secondPictureIsRefused() {
    assertRefused(
        WHOLE.replace("\"format\": 0.3,", "\"format\": 0.3, \"image\": \"AAAA\","),
        "image: a second one");
  }

  @Test
  void moreValuesThanAMapHasAreRefused() {
    assertRefused("{\"a\": [" + "0,".repeat(500_000) + "0]}", "the file: more than 500000 values");
  }

  @Test
  void wallsThatAllCrossAreRefusedInTime() {
    UvttFile file = new UvttFile().size(1000, 1000);
    for (int i = 0; i < 1_000; i++) {
      file.wall(i, 0, 1000 - i, 1000).wall(0, i, 1000, 1000 - i);
    }

    assertRefused(file.text(), "line_of_sight: walls of more than 100000 pieces");
  }

  private void assertRefused(String text, String told) {
    try {
      Path file = Files.write(folder.resolve("map.uvtt"), text.getBytes(StandardCharsets.UTF_8));
      Path scratch = Files.createTempDirectory(folder, "scratch");
      assertThatThrownBy(() -> MapImport.read(
              new MapSource(file, "map.uvtt", Optional.empty(), Optional.empty()), scratch))
          .isInstanceOf(ImportRefusedException.class)
          .hasMessageStartingWith(told);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
