package charon.persistence.campaign.check;

import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was read of a campaign folder. Paths are relative to it, with {@code /}. Immutable. */
public final class Sources {

  private final Map<String, Mapping> yaml;
  private final Map<String, Mapping> frontMatter;
  private final Set<String> paths;
  private final Map<String, Set<String>> children = new TreeMap<>();

  /**
   * Takes down what was read.
   *
   * @param yaml what the YAML files hold, by path
   * @param frontMatter the members of the Markdown files, by path
   * @param paths all files and folders that were seen, read or not
   */
  public Sources(Map<String, Mapping> yaml, Map<String, Mapping> frontMatter, Set<String> paths) {
    this.yaml = new TreeMap<>(yaml);
    this.frontMatter = new TreeMap<>(frontMatter);
    this.paths = new TreeSet<>(paths);
    paths.forEach(path ->
        children.computeIfAbsent(folderOf(path), folder -> new TreeSet<>()).add(nameOf(path)));
  }

  Map<String, Mapping> yaml() {
    return yaml;
  }

  Map<String, Mapping> frontMatter() {
    return frontMatter;
  }

  Set<String> paths() {
    return paths;
  }

  Optional<Mapping> file(String path) {
    return Optional.ofNullable(yaml.get(path));
  }

  /** The names of what is in a folder. */
  Set<String> children(String folder) {
    return children.getOrDefault(folder, Set.of());
  }

  /** The folder that a path is in; empty for what is at the top. */
  static String folderOf(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }

  static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
