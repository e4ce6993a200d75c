package charon.bootstrap.option;

import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.NearestName;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file of settings: Java properties in UTF-8, keys as the long options without their dashes.
 *
 * @param values what the file sets; every key is a known setting
 */
record ConfigFile(Map<String, String> values) {

  /** A file that sets nothing. */
  static final ConfigFile NONE = new ConfigFile(Map.of());

  ConfigFile {
    values = Map.copyOf(values);
  }

  /**
   * Reads a file.
   *
   * @throws CommandException if it cannot be read or has a key that is not known
   */
  static ConfigFile read(Path path, Set<String> known) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (NoSuchFileException e) {
      throw CommandException.usage("There is no configuration file " + path);
    } catch (IOException | IllegalArgumentException e) {
      throw CommandException.usage("Cannot read the configuration file " + path + ": " + e);
    }
    for (String key : properties.stringPropertyNames()) {
      if (!known.contains(key)) {
        throw CommandException.usage("Unknown setting '" + key + "' in " + path + ". Did you mean '"
            + NearestName.to(key, known) + "'?");
      }
    }
    return new ConfigFile(properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, key -> properties.getProperty(key).strip())));
  }
}
