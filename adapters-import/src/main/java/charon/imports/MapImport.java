package charon.imports;

import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedMap;
import charon.imports.deck.DeckNames;
import charon.imports.json.JsonFile;
import charon.imports.json.Member;
import charon.imports.uvtt.UniversalVtt;
import java.io.IOException;
import java.nio.file.Path;

/** Reads maps of other programs. Follows no path that stands in one. Without state. */
public final class MapImport {

  private MapImport() {}

  /**
   * Reads a map.
   *
   * @param scratch an empty folder, where its pictures are put
   * @throws ImportRefusedException if it is not what it says, with the member or byte that is wrong
   * @throws IOException if it cannot be read, or the scratch folder not written
   */
  public static ImportedMap read(MapSource source, Path scratch) throws IOException {
    DeckNames names = DeckNames.of(source.name(), source.deck());
    Path picture = scratch.resolve("picture");
    Member root = JsonFile.read(source.file(), UniversalVtt.IMAGE, picture);
    return switch (source.format().orElseGet(() -> format(root))) {
      case UVTT -> UniversalVtt.read(root, names, picture);
    };
  }

  private static MapFormat format(Member root) {
    if (UniversalVtt.is(root)) {
      return MapFormat.UVTT;
    }
    throw new ImportRefusedException(
        "the file: no map of a known format (expected: Universal VTT)");
  }
}
