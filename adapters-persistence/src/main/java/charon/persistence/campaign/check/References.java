package charon.persistence.campaign.check;

import charon.persistence.campaign.yaml.Findings;
import charon.persistence.campaign.yaml.YamlValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether what one file names is there: locations, systems, pictures; and each slug once. */
final class References {

  private static final String GALAXY = "galaxy/";
  private static final String DATA = "/data/";

  private final Sources sources;
  private final Findings findings;
  private final Set<String> locations = new TreeSet<>();
  private final Map<String, String> bySlug = new TreeMap<>();

  private References(Sources sources, Findings findings) {
    this.sources = sources;
    this.findings = findings;
  }

  static void check(Sources sources, Set<String> locations, Findings findings) {
    References references = new References(sources, findings);
    references.locations.addAll(locations);
    references.checkSlugs();
    references.checkCharts();
    references.checkPortraits();
  }

  /** The first in alphabetical order counts, an outer one before those inside it. */
  private void checkSlugs() {
    for (String path : locations) {
      String first = bySlug.putIfAbsent(Sources.nameOf(path), path);
      if (first != null) {
        String what = "a second location '" + Sources.nameOf(path) + "'; '" + first + "' counts";
        findings.add(path, what, "each folder's name once");
      }
    }
  }

  private void checkCharts() {
    sources.yaml().forEach((path, file) -> {
      Notes notes = new Notes(path, findings);
      String folder = Sources.folderOf(path);
      switch (Sources.nameOf(path)) {
        case "star_map.yaml" -> {
          for (String member :
              List.of("systems[].location_slug", "routes[].from_slug", "routes[].to_slug")) {
            Shape.values(file, member).forEach(slug -> requirePlace(slug, "galaxy", notes));
          }
          Set<String> names = texts(Shape.values(file, "systems[].name"));
          for (String member : List.of("routes[].from", "routes[].to")) {
            Shape.values(file, member)
                .forEach(name -> requireOneOf(name, names, "a system", notes));
          }
        }
        case "system_map.yaml" ->
          Shape.values(file, "bodies[].location_slug")
              .forEach(slug -> requirePlace(slug, folder, notes));
        case "orbit_map.yaml" -> {
          for (String list : List.of("moons", "orbital_stations", "surface_markers")) {
            Shape.values(file, list + "[].location_slug")
                .forEach(slug -> requirePlace(slug, folder, notes));
          }
        }
        default -> {}
      }
    });
  }

  /** A slug leads down from a folder; a moon's map names it from the system, too. */
  private void requirePlace(YamlValue slug, String folder, Notes notes) {
    String text = String.valueOf(slug.json());
    boolean known = locations.contains(folder + "/" + text)
        || locations.contains(Sources.folderOf(folder) + "/" + text)
        || bySlug.containsKey(text);
    if (!text.isEmpty() && !known) {
      notes.problem(
          slug.line(),
          "'" + text + "' is no location",
          Nearest.expected("a folder in '" + folder + "'", text, bySlug.keySet()));
    }
  }

  private static void requireOneOf(
      YamlValue value, Collection<String> known, String what, Notes notes) {
    String text = String.valueOf(value.json());
    if (!text.isEmpty() && !known.contains(text)) {
      notes.problem(
          value.line(), "'" + text + "' is not " + what, Nearest.expected(what, text, known));
    }
  }

  private void checkPortraits() {
    for (String list : List.of("crew", "npcs")) {
      String path = "campaign/" + list + ".yaml";
      Notes notes = new Notes(path, findings);
      sources.file(path).ifPresent(file -> {
        Unique.check(Shape.values(file, list + "[].id"), "id", notes);
        Shape.values(file, list + "[].portrait").forEach(picture -> requirePicture(picture, notes));
      });
    }
  }

  /** Only what lies where it is looked for can be missing. */
  private void requirePicture(YamlValue value, Notes notes) {
    String address = String.valueOf(value.json());
    String path = address.startsWith(DATA) ? address.substring(DATA.length()) : "";
    boolean looked = path.startsWith("campaign/NPCs/images/") || path.startsWith(GALAXY);
    if (looked && !sources.paths().contains(path)) {
      notes.problem(
          value.line(),
          "no picture '" + path + "'",
          Nearest.expected(
              "a file of that name",
              Sources.nameOf(path),
              sources.children(Sources.folderOf(path))));
    } else if (!address.isEmpty() && path.isEmpty() && !address.contains("://")) {
      notes.hint(
          value.line(),
          "a picture '" + address + "'",
          "an address that begins with '" + DATA + "'");
    }
  }

  /** The folders that are locations. */
  static Set<String> locationsOf(Set<String> folders) {
    Set<String> locations = new TreeSet<>();
    for (String path : folders) {
      String parent = Sources.folderOf(path);
      boolean top = parent.equals("galaxy");
      if ((top || locations.contains(parent)) && FileNames.isLocation(Sources.nameOf(path), top)) {
        locations.add(path);
      }
    }
    return locations;
  }

  private static Set<String> texts(List<YamlValue> values) {
    Set<String> texts = new TreeSet<>();
    values.forEach(value -> texts.add(String.valueOf(value.json())));
    return texts;
  }
}
