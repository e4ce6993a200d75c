package charon.persistence.campaign.check;

import charon.persistence.campaign.yaml.Findings;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which files and folders look meant, but are not read under their names. */
public final class FileNames {

  /** What is read of a campaign folder beside the places in the galaxy, and lists of files. */
  public static final Set<String> OF_CAMPAIGN = Set.of(
      "campaign",
      "campaign/broadcasts.yaml",
      "campaign/crew.yaml",
      "campaign/cues.yaml",
      "campaign/handouts",
      "campaign/npcs.yaml",
      "campaign/ship.yaml",
      "campaign/sessions",
      "campaign/NPCs",
      "campaign/NPCs/images",
      "charon",
      "charon/context.yaml",
      "galaxy",
      "galaxy/star_map.yaml");

  private static final Map<String, String> BY_SMALL_NAME = OF_CAMPAIGN.stream()
      .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

  private static final Map<String, Set<String>> OF_GALAXY = Map.of(
      "map", Set.of("manifest.yaml"),
      "charon", Set.of("instance.yaml"));

  private static final Set<String> OF_LOCATION = Set.of(
      "location.yaml",
      "system_map.yaml",
      "orbit_map.yaml",
      "map",
      "comms",
      "charon",
      "terminal.yaml",
      "inbox",
      "sent",
      "messages");

  /** Folders that hold a location's things instead of being one. */
  private static final Set<String> OF_THINGS = Set.of("comms", "map", "maps");

  private static final String COMPUTER = "charon";

  private FileNames() {}

  /** Whether a folder below {@code galaxy/} is a location; a system may be called as its computer is. */
  public static boolean isLocation(String name, boolean isSystem) {
    return !OF_THINGS.contains(name) && (isSystem || !name.equals(COMPUTER));
  }

  static void check(Sources sources, Findings findings) {
    for (String path : sources.paths()) {
      meant(path)
          .ifPresent(expected -> findings.add(
              path, "'" + Sources.nameOf(path) + "', which is not read", "'" + expected + "'"));
    }
  }

  /** The name under which a path would be read; empty if it is read, or nothing looks meant. */
  public static Optional<String> meant(String path) {
    return Optional.ofNullable(BY_SMALL_NAME.get(wanted(path)))
        .filter(known -> !known.equals(path))
        .map(Sources::nameOf)
        .or(() -> inFolder(path));
  }

  private static Optional<String> inFolder(String path) {
    String name = Sources.nameOf(path);
    String parent = Sources.nameOf(Sources.folderOf(path));
    String wanted = wanted(name);
    boolean markdown = path.startsWith("campaign/sessions/")
        || (path.contains("/comms/") && !parent.equals("comms") && wanted.endsWith(".md"));
    if (markdown && wanted.endsWith(".md") && !name.endsWith(".md")) {
      return Optional.of(name.substring(0, name.lastIndexOf('.')) + ".md");
    }
    if (!path.startsWith("galaxy/")) {
      return Optional.empty();
    }
    if (parent.equals("map") && wanted.endsWith(".yaml") && !name.endsWith(".yaml")) {
      return Optional.of(name.substring(0, name.lastIndexOf('.')) + ".yaml");
    }
    return OF_GALAXY.getOrDefault(parent, OF_LOCATION).stream()
        .filter(known -> !name.equals(known) && wanted.equals(known))
        .findFirst();
  }

  /** In small letters, with the usual endings. */
  private static String wanted(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    if (small.endsWith(".yml")) {
      return small.substring(0, small.length() - 4) + ".yaml";
    }
    return small.endsWith(".markdown")
        ? small.substring(0, small.length() - ".markdown".length()) + ".md"
        : small;
  }
}
