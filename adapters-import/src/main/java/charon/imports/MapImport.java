package charon.imports;

import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedMap;
import charon.imports.deck.DeckNames;
import charon.imports.dungeon.OnePageDungeon;
import charon.imports.json.JsonFile;
import charon.imports.json.Member;
import charon.imports.mothership.MothershipMap;
import charon.imports.picture.PlainPicture;
import charon.imports.uvtt.UniversalVtt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

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
    Optional<MapFormat> chosen = source.format();
    if (chosen.equals(Optional.of(MapFormat.PICTURE))
        || (chosen.isEmpty() && PlainPicture.is(source.file()))) {
      return PlainPicture.read(source.file(), source.name(), source.deck());
    }
    DeckNames names = DeckNames.of(source.name(), source.deck());
    Path picture = scratch.resolve("picture");
    Member root = JsonFile.read(source.file(), UniversalVtt.IMAGE, picture);
    return switch (chosen.orElseGet(() -> format(root))) {
      case MOTHERSHIP -> MothershipMap.read(root, names);
      case DUNGEON -> OnePageDungeon.read(root, names);
      case UVTT, PICTURE -> UniversalVtt.read(root, names, picture);
    };
  }

  private static MapFormat format(Member root) {
    if (UniversalVtt.is(root)) {
      return MapFormat.UVTT;
    }
    if (OnePageDungeon.is(root)) {
      return MapFormat.DUNGEON;
    }
    if (MothershipMap.is(root)) {
      return MapFormat.MOTHERSHIP;
    }
    throw new ImportRefusedException("the file: no map of a known format (expected: Universal VTT,"
        + " Mothership Map Creator, One Page Dungeon or a picture)");
  }
}
