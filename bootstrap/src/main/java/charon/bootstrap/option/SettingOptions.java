package charon.bootstrap.option;

import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.settings.KnownSetting;
import charon.bootstrap.settings.Settings;
import charon.bootstrap.terminal.CommandException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The options of a command that stand for settings, and the one that names a file with the others.
 * What they are called and say comes from the settings; {@link #addTo} makes them. Used by one
 * thread.
 */
public final class SettingOptions {

  private static final int BEFORE_ALL_OTHERS = -1_000;
  private static final String DATA = "data";

  @Option(
      names = "--config",
      order = 90,
      paramLabel = "FILE",
      description = {
        "File with settings, one a line, such as port=8080; the keys are the names of the options"
            + " of 'charon serve' without the dashes.",
        "Default: none.",
        "Environment: CHARON_CONFIG"
      })
  @Nullable
  Path config; // read by LayeredDefaults

  private final Map<KnownSetting, OptionSpec> options = new LinkedHashMap<>();

  private SettingOptions(List<KnownSetting> settings) {
    settings.forEach(setting -> options.put(setting, option(setting, options.size())));
  }

  /** Those of all settings. */
  public static SettingOptions all() {
    return new SettingOptions(Settings.all());
  }

  /** Those of some settings. */
  public static SettingOptions of(String... names) {
    return new SettingOptions(Stream.of(names).map(Settings::named).toList());
  }

  /** That of the data folder. */
  public static SettingOptions ofDataFolder() {
    return of(DATA);
  }

  /** Gives a command and those below it the options that their mixins stand for. */
  public static void addTo(CommandSpec command) {
    command.mixins().values().stream()
        .map(CommandSpec::userObject)
        .filter(SettingOptions.class::isInstance)
        .map(SettingOptions.class::cast)
        .flatMap(mixin -> mixin.options.values().stream())
        .forEach(command::addOption);
  }

  /** The data folder that was chosen. */
  public Path dataFolder() {
    return config(Map.of()).folders().data();
  }

  /**
   * What was chosen; settings that the command has no option for have their defaults.
   *
   * @param environment variables by name
   * @throws CommandException if that is wrong
   */
  public CharonConfig config(Map<String, String> environment) {
    try {
      return CharonConfig.of(given(), environment);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(String.valueOf(e.getMessage()));
    }
  }

  private Map<String, String> given() {
    return options.entrySet().stream()
        .filter(entry -> entry.getValue().getValue() != null)
        .collect(Collectors.toMap(
            entry -> entry.getKey().name(),
            entry -> String.valueOf(entry.getValue().<Object>getValue())));
  }

  private static OptionSpec option(KnownSetting setting, int place) {
    OptionSpec.Builder option = OptionSpec.builder(setting.option())
        .type(String.class)
        .userObject(setting)
        .converters(text -> checked(setting, text))
        .paramLabel(setting.label())
        .order(BEFORE_ALL_OTHERS + place)
        .description(setting.help().toArray(String[]::new));
    return setting.isSwitch() ? option.arity("0..1").fallbackValue("on").build() : option.build();
  }

  private static String checked(KnownSetting setting, String text) {
    try {
      setting.requireValue(text);
      return text;
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
