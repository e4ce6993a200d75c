package charon.persistence.campaign.map;

import charon.application.port.out.imports.ImportRefusedException;
import charon.domain.Attributes;
import charon.persistence.campaign.check.FileNames;
import charon.persistence.campaign.folder.CampaignRoot;
import charon.persistence.campaign.folder.FolderEntry;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import charon.persistence.campaign.folder.FolderWalk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A location in a campaign's folder, be it there or not. Immutable.
 *
 * @param path relative to the folder, with {@code /}
 * @param directory what is there now
 */
record LocationPlace(String path, Optional<Directory> directory) {

  private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");
  private static final String GALAXY = "galaxy";
  private static final String FILE = "location.yaml";

  /** Those of which an encounter shows the map. */
  private static final Set<String> WITH_MAP =
      Set.of("moon", "station", "base", "ship", "deck", "room", "level", "section");

  /**
   * The location of a slug: the first in alphabetical order, an outer one before those in it.
   *
   * @throws ImportRefusedException if there cannot be one
   */
  static LocationPlace of(CampaignRoot campaign, String slug) {
    if (!SLUG.matcher(slug).matches() || !FileNames.isLocation(slug, true)) {
      throw new ImportRefusedException("location: '" + slug
          + "' (expected: letters, digits, - and _, and none of comms, map and maps)");
    }
    if (!(FolderWalk.look(campaign) instanceof Directory root)) {
      throw new ImportRefusedException("There is no campaign folder " + campaign.folder());
    }
    return root.entry(GALAXY)
        .filter(Directory.class::isInstance)
        .flatMap(galaxy -> find((Directory) galaxy, slug, true))
        .map(found -> new LocationPlace(found.path(), Optional.of(found)))
        .orElseGet(() -> new LocationPlace(GALAXY + "/" + slug, Optional.empty()));
  }

  private static Optional<Directory> find(Directory parent, String slug, boolean systems) {
    List<Directory> locations = parent.entries().values().stream()
        .filter(Directory.class::isInstance)
        .map(Directory.class::cast)
        .filter(child -> FileNames.isLocation(child.name(), systems))
        .toList();
    return locations.stream()
        .flatMap(child ->
            (child.name().equals(slug) ? Optional.of(child) : find(child, slug, false)).stream())
        .findFirst();
  }

  /** Where its map lies. */
  String map() {
    return path + "/map";
  }

  /** The files of its map by name. */
  Map<String, FolderEntry> mapEntries() {
    Optional<FolderEntry> map = directory.flatMap(there -> there.entry("map"));
    if (map.isPresent() && !(map.get() instanceof Directory)) {
      throw new ImportRefusedException(map() + ": no folder (expected: a folder, or nothing)");
    }
    return map.map(there -> ((Directory) there).entries()).orElse(Map.of());
  }

  /** The file that says what it is, if there is none yet. */
  Optional<Attributes> newFile(String title) {
    boolean isThere = directory.flatMap(there -> there.entry(FILE)).isPresent();
    return isThere
        ? Optional.empty()
        : Optional.of(Attributes.EMPTY.with("name", title).with("type", "station"));
  }

  String file() {
    return path + "/" + FILE;
  }

  /** What keeps its map from being shown. */
  Optional<String> remark() {
    return directory
        .flatMap(there -> there.entry(FILE))
        .filter(RegularFile.class::isInstance)
        .map(file -> Texts.read((RegularFile) file).text("type"))
        .filter(type -> !WITH_MAP.contains(type))
        .map(type -> file() + " says type '" + type + "', whose encounters do not show this map:"
            + " station, ship, base or room would.");
  }
}
