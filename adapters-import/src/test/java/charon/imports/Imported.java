package charon.imports;

import charon.application.port.out.imports.ImportedDeck;
import charon.application.port.out.imports.ImportedMap;
import charon.domain.Attributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Imports texts, and tells decks in a line for each thing. */
final class Imported {

  private Imported() {}

  static ImportedMap read(Path folder, String name, String text) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      Path scratch = Files.createTempDirectory(folder, "scratch");
      return MapImport.read(new MapSource(file, name, Optional.empty(), Optional.empty()), scratch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> rooms(ImportedDeck deck) {
    return deck.plan().objects("rooms").stream()
        .map(room -> room.text("id") + " " + room.text("name") + ": " + room.text("x") + " "
            + room.text("y") + " " + room.text("width") + " " + room.text("height"))
        .toList();
  }

  static List<String> doors(ImportedDeck deck) {
    return deck.plan().objects("connections").stream()
        .map(door -> {
          Attributes at = door.object("at").orElseThrow();
          return door.text("from") + " " + door.text("to") + " " + door.text("door_type") + " "
              + door.text("door_status") + " at " + at.text("x") + " " + at.text("y") + ", "
              + at.text("length") + " long, " + at.text("angle");
        })
        .toList();
  }

  static List<String> things(ImportedDeck deck, String list) {
    return deck.plan().objects(list).stream()
        .map(thing -> {
          Attributes at = thing.object("position").orElseThrow();
          return thing.text("room") + " " + thing.text("type") + " " + thing.text("name") + ": "
              + at.text("x") + " " + at.text("y");
        })
        .toList();
  }
}
