package charon.bootstrap;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Settings that were not given as options: the environment first, then the configuration file. What
 * is in neither keeps its default. An empty variable or value counts as not set.
 */
final class LayeredDefaults implements IDefaultValueProvider {

  private static final String CONFIG = "--config";
  private static final String PREFIX = "CHARON_";

  /** Variables that are no settings of a command, and known all the same. */
  private static final List<String> OTHER_VARIABLES = List.of(
      "CHARON_CONFIG",
      "CHARON_GM_PASSWORD",
      AiOptions.KEY_VARIABLE,
      "CHARON_LOG_LEVEL",
      "CHARON_HOME",
      "CHARON_JAVA_OPTS",
      "CHARON_CHROMIUM",
      "CHARON_REQUIRE_BROWSER");

  private final Map<String, String> environment;
  private final Set<String> settings;

  /**
   * A setting and where it comes from.
   *
   * @param value the text that was set
   * @param source where, in words
   */
  record Given(String value, String source) {}

  /**
   * Looks at an environment.
   *
   * @param environment variables by name
   * @param settings names of all settings, as the long options without their dashes
   */
  LayeredDefaults(Map<String, String> environment, Set<String> settings) {
    this.environment = Map.copyOf(environment);
    this.settings = new TreeSet<>(settings);
  }

  /** The name of a setting, as it is in the configuration file. */
  static String settingOf(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return given(argument).map(Given::value).orElse(null);
  }

  /** What the environment or the file has for an argument. */
  Optional<Given> given(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !settings.contains(settingOf(option))) {
      return Optional.empty();
    }
    String setting = settingOf(option);
    return variable(variableOf(setting))
        .or(() -> configFile(option.command()).flatMap(path -> inFile(path, setting)));
  }

  /**
   * Reads the configuration file, if there is one, and tells what is wrong with it.
   *
   * @throws CommandException if it cannot be read or has a key that is not known
   */
  void check(CommandSpec command) {
    configFile(command).ifPresent(path -> ConfigFile.read(path, settings));
  }

  /** A line for each variable that looks like one of ours and is none. */
  List<String> warnings() {
    Set<String> known = new TreeSet<>(OTHER_VARIABLES);
    settings.forEach(setting -> known.add(variableOf(setting)));
    return environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
        .sorted()
        .map(name -> "The environment variable " + name + " has no effect. Did you mean "
            + NearestName.to(name, known) + "?")
        .toList();
  }

  private Optional<Path> configFile(CommandSpec command) {
    OptionSpec option = command.findOption(CONFIG);
    if (option == null) {
      return Optional.empty();
    }
    return Optional.<Path>ofNullable(option.getValue())
        .or(() -> variable("CHARON_CONFIG").map(given -> Path.of(given.value())));
  }

  private Optional<Given> inFile(Path path, String setting) {
    return Optional.ofNullable(readable(path).values().get(setting))
        .filter(value -> !value.isEmpty())
        .map(value -> new Given(value, "the configuration file " + path));
  }

  /** The file, or nothing if it is wrong: then check() tells, unless somebody asks for help. */
  private ConfigFile readable(Path path) {
    try {
      return ConfigFile.read(path, settings);
    } catch (CommandException e) {
      return ConfigFile.NONE;
    }
  }

  private Optional<Given> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(value -> new Given(value, "the environment variable " + name));
  }

  private static String variableOf(String setting) {
    return PREFIX + setting.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
