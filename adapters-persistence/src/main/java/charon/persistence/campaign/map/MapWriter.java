package charon.persistence.campaign.map;

import charon.application.port.out.imports.ImportOutcome;
import charon.application.port.out.imports.ImportRefusedException;
import charon.application.port.out.imports.ImportedDeck;
import charon.application.port.out.imports.ImportedMap;
import charon.application.port.out.imports.ImportedPicture;
import charon.application.port.out.imports.MapTarget;
import charon.domain.Attributes;
import charon.persistence.campaign.folder.CampaignRoot;
import charon.persistence.campaign.folder.FolderEntry;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes an imported map into a campaign's folder. For one import, by one thread. */
public final class MapWriter {

  private static final String YAML = ".yaml";
  private static final Set<String> PICTURES = Set.of(".png", ".jpg", ".jpeg", ".gif", ".webp");

  private final LocationPlace place;
  private final Map<String, FolderEntry> there;
  private final Manifest manifest;
  private final ImportedMap map;
  private final FileBatch batch;
  private final List<String> kept = new ArrayList<>();

  private MapWriter(LocationPlace place, ImportedMap map, FileBatch batch) {
    this.place = place;
    this.there = place.mapEntries();
    this.manifest = Manifest.of(there);
    this.map = map;
    this.batch = batch;
  }

  /**
   * Writes a map.
   *
   * @param before the folder where files are kept that it replaces
   * @throws ImportRefusedException if it cannot be written there; nothing has changed then
   * @throws IOException if a file cannot be read or written
   */
  public static ImportOutcome write(
      CampaignRoot campaign, ImportedMap map, MapTarget target, Path before) throws IOException {
    LocationPlace place = LocationPlace.of(campaign, target.location());
    Optional<String> remark = place.remark();
    FileBatch batch = new FileBatch(campaign.real());
    MapWriter writer = new MapWriter(place, map, batch);
    writer.collect(target);
    List<String> replaced = batch.replaced();
    if (!replaced.isEmpty() && !target.force()) {
      throw new ImportRefusedException(String.join(", ", replaced)
          + (replaced.size() == 1 ? " is" : " are")
          + " there already: --force replaces what is there, and keeps it as it was in " + before);
    }
    batch.write(before);
    return new ImportOutcome(
        batch.written(),
        writer.kept,
        remark.stream().toList(),
        replaced.isEmpty() ? Optional.empty() : Optional.of(before));
  }

  private void collect(MapTarget target) {
    List<String> others = manifest.others(map.decks());
    if (!others.isEmpty() && !target.adds()) {
      throw new ImportRefusedException(
          place.map() + " has a map already, " + String.join(", ", others)
              + ": --deck ID adds a deck to it, or replaces the one of that id");
    }
    Set<String> taken = others.stream()
        .map(there::get)
        .filter(RegularFile.class::isInstance)
        .flatMap(file -> rooms(Texts.read((RegularFile) file)).stream())
        .collect(Collectors.toSet());
    map.decks().forEach(deck -> add(deck, taken));
    manifest
        .with(map.decks(), map.title())
        .ifPresent(list -> text(place.map() + "/" + Manifest.NAME, list));
    place.newFile(map.title()).ifPresent(members -> text(place.file(), members));
  }

  private void add(ImportedDeck deck, Set<String> taken) {
    String base = manifest.baseOf(deck.id());
    deck.picture().ifPresent(picture -> picture(base, picture));
    Attributes members = deck.plan();
    if (there.get(base + YAML) instanceof RegularFile old) {
      KeptDeck merged = KeptDeck.of(Texts.read(old), members);
      members = merged.members();
      kept.addAll(merged.told());
    }
    rooms(members).stream().filter(taken::contains).findFirst().ifPresent(room -> {
      throw new ImportRefusedException(
          "Room '" + room + "' is on another deck of " + place.map() + " already");
    });
    text(place.map() + "/" + base + YAML, members);
  }

  private void picture(String base, ImportedPicture picture) {
    String name = base + picture.suffix();
    batch.copy(place.map() + "/" + name, picture.file());
    there.keySet().stream()
        .filter(other -> !other.equals(name) && isPictureOf(base, other))
        .forEach(other -> batch.remove(place.map() + "/" + other));
  }

  private static boolean isPictureOf(String base, String name) {
    return name.startsWith(base)
        && PICTURES.contains(name.substring(base.length()).toLowerCase(Locale.ROOT));
  }

  private static List<String> rooms(Attributes plan) {
    return plan.objects("rooms").stream().map(room -> room.text("id")).toList();
  }

  private void text(String path, Attributes members) {
    batch.text(path, Texts.write(path, members));
  }
}
