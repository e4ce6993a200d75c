package charon.bootstrap.option;

import charon.bootstrap.settings.KnownSetting;
import charon.bootstrap.settings.OtherVariable;
import charon.bootstrap.settings.Settings;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.NearestName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Settings that were not given as options: the environment first, then the configuration file. What
 * is in neither keeps its default. An empty variable or value counts as not set. Used by one thread.
 */
public final class LayeredDefaults implements IDefaultValueProvider {

  private static final String CONFIG = "--config";
  private static final String CONFIG_VARIABLE = OtherVariable.CONFIG.variable();
  private static final String PREFIX = "CHARON_";

  private final Map<String, String> environment;
  private final List<KnownSetting> settings = Settings.all();

  /**
   * A setting and where it comes from.
   *
   * @param value the text that was set
   * @param source where, in words
   */
  public record Given(String value, String source) {}

  /**
   * Looks at an environment.
   *
   * @param environment variables by name
   */
  public LayeredDefaults(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return given(argument).map(Given::value).orElse(null);
  }

  /** What the environment or the file has for an argument. */
  public Optional<Given> given(ArgSpec argument) {
    return setting(argument)
        .flatMap(setting -> variable(setting.variable())
            .or(() ->
                configFile(argument.command()).flatMap(path -> inFile(path, setting.name()))));
  }

  /** The setting that an argument stands for; others may be called the same and mean something else. */
  private static Optional<KnownSetting> setting(ArgSpec argument) {
    return argument.userObject() instanceof KnownSetting setting
        ? Optional.of(setting)
        : Optional.empty();
  }

  /**
   * Reads the configuration file, if there is one, and tells what is wrong with it.
   *
   * @throws CommandException if it cannot be read or has a key that is not known
   */
  public void check(CommandSpec command) {
    configFile(command).ifPresent(path -> ConfigFile.read(path, names()));
  }

  /** A line for each variable that looks like one of ours and is none. */
  public List<String> warnings() {
    Set<String> known = new TreeSet<>();
    settings.forEach(setting -> known.add(setting.variable()));
    Stream.of(OtherVariable.values()).forEach(other -> known.add(other.variable()));
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
        .or(() -> variable(CONFIG_VARIABLE).map(given -> Path.of(given.value())));
  }

  private Optional<Given> inFile(Path path, String setting) {
    return Optional.ofNullable(readable(path).values().get(setting))
        .filter(value -> !value.isEmpty())
        .map(value -> new Given(value, "the configuration file " + path));
  }

  /** The file, or nothing if it is wrong: then check() tells, unless somebody asks for help. */
  private ConfigFile readable(Path path) {
    try {
      return ConfigFile.read(path, names());
    } catch (CommandException e) {
      return ConfigFile.NONE;
    }
  }

  private Optional<Given> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(value -> new Given(value, "the environment variable " + name));
  }

  private Set<String> names() {
    return settings.stream().map(KnownSetting::name).collect(Collectors.toSet());
  }
}
