package charon.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedDeck;
import charon.application.port.out.imports.ImportedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures alone: one room, and the grid as far as it can be known. */
class PlainPictureTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      cave_30x20.png     | 900 | 600 | cave | Cave | 30 | 30 x 20
      Ice cave [22X16].png | 1540 | 1120 | ice-cave | Ice cave | 70 | 22 x 16
      cave_70ppi.png     | 700 | 350 | cave | Cave | 70 | 10 x 5
      cave_1920x1080.png | 1920 | 1080 | cave-1920x1080 | Cave 1920x1080 | 64 | 30 x 17
      cave_30x20.png     | 1400 | 700 | cave-30x20 | Cave 30x20 | 140 | 10 x 5
      cave.png           | 999 | 333 | cave | Cave | 33.3 | 30 x 10
      """)
  void gridIsWhatTheNameOrTheSizeSays(
      String name, int width, int height, String id, String title, String pixels, String size)
      throws IOException {
    ImportedMap map = read(name, UvttFile.png(width, height));

    ImportedDeck deck = map.decks().get(0);
    assertThat(deck.id()).isEqualTo(id);
    assertThat(map.title()).isEqualTo(title);
    assertThat(deck.plan().object("picture").orElseThrow().text("pixels_per_cell"))
        .isEqualTo(pixels);
    var grid = deck.plan().object("grid").orElseThrow();
    assertThat(grid.text("width") + " x " + grid.text("height")).startsWith(size);
    assertThat(Imported.rooms(deck)).hasSize(1);
    assertThat(map.report().guessed()).hasSize(1);
  }

  @Test
  void jpegAndGifAreKnownByTheirBytes() throws IOException {
    byte[] jpeg = {
      (byte) 0xff,
      (byte) 0xd8,
      (byte) 0xff,
      (byte) 0xe0,
      0,
      4,
      1,
      2,
      (byte) 0xff,
      (byte) 0xc0,
      0,
      17,
      8,
      1,
      44,
      2,
      88,
      3,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0
    };

    assertThat(read("a.map", jpeg).decks().get(0).picture().orElseThrow().suffix())
        .isEqualTo(".jpg");
    assertThat(read("a.webp", UvttFile.webp(700, 700))
            .decks()
            .get(0)
            .picture()
            .orElseThrow()
            .suffix())
        .isEqualTo(".webp");
  }

  @Test
  void pictureThatIsTooLargeIsRefused() {
    assertThatThrownBy(() -> read("bomb_30x30.png", UvttFile.png(20_000, 20_000)))
        .isInstanceOf(ImportRefusedException.class)
        .hasMessage("the file: 20000 x 20000 pixels (expected: at most 16384 a side)");
  }

  private ImportedMap read(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    return MapImport.read(
        new MapSource(file, name, Optional.empty(), Optional.empty()),
        Files.createTempDirectory(folder, "scratch"));
  }
}
