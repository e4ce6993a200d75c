package charon.persistence.campaign.map;

import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedDeck;
import charon.domain.Attributes;
import charon.persistence.campaign.folder.FolderEntry;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of a location's decks, be it there or not. Immutable.
 *
 * @param members of the file; empty if there is none
 * @param files the files of decks that are there, without it
 */
record Manifest(Optional<Attributes> members, List<String> files) {

  static final String NAME = "manifest.yaml";
  private static final String YAML = ".yaml";
  private static final String DECKS = "decks";

  static Manifest of(Map<String, FolderEntry> map) {
    Optional<Attributes> members = Optional.ofNullable(map.get(NAME))
        .filter(RegularFile.class::isInstance)
        .map(file -> Texts.read((RegularFile) file));
    List<String> files = map.keySet().stream()
        .filter(name -> name.endsWith(YAML) && !name.equals(NAME))
        .toList();
    return new Manifest(members, files);
  }

  private List<Attributes> decks() {
    return members.map(list -> list.objects(DECKS)).orElse(List.of());
  }

  /** The file of a deck without its ending: as it is listed, or called after its id. */
  String baseOf(String deck) {
    String file = decks().stream()
        .filter(entry -> entry.text("id").equals(deck))
        .map(entry -> entry.text("file"))
        .filter(name -> name.endsWith(YAML) && name.length() > YAML.length())
        .findFirst()
        .orElse(deck + YAML);
    if (file.contains("/") || file.contains("\\") || file.startsWith(".")) {
      throw new ImportRefusedException(
          NAME + ": deck '" + deck + "' lies in '" + file + "' (expected: a file beside the list)");
    }
    return file.substring(0, file.length() - YAML.length());
  }

  /** The files of decks that are there, without those of some. */
  List<String> others(List<ImportedDeck> decks) {
    List<String> own = decks.stream().map(deck -> baseOf(deck.id()) + YAML).toList();
    return files.stream().filter(file -> !own.contains(file)).toList();
  }

  /** The list with some decks; empty if there need be none, or it has them. */
  Optional<Attributes> with(List<ImportedDeck> decks, String title) {
    boolean needed = members.isPresent() || decks.size() + others(decks).size() > 1;
    List<Attributes> listed = new ArrayList<>(decks());
    if (members.isEmpty()) {
      others(decks).forEach(file -> add(listed, baseName(file), baseName(file), file));
    }
    int before = decks().size();
    for (ImportedDeck deck : decks) {
      if (listed.stream().noneMatch(entry -> entry.text("id").equals(deck.id()))) {
        add(listed, deck.id(), deck.name(), baseOf(deck.id()) + YAML);
      }
    }
    if (!needed || listed.size() == before) {
      return Optional.empty();
    }
    return Optional.of(members
        .orElse(Attributes.EMPTY.with("name", title))
        .with("total_decks", listed.size())
        .with(DECKS, listed));
  }

  private static void add(List<Attributes> listed, String id, String name, String file) {
    listed.add(Attributes.EMPTY
        .with("id", id)
        .with("name", name)
        .with("file", file)
        .with("level", listed.size() + 1));
  }

  private static String baseName(String file) {
    return file.substring(0, file.length() - YAML.length());
  }
}
