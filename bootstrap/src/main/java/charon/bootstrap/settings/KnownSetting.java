package charon.bootstrap.settings;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One setting: what it is called, what it means, and how its text is read. Immutable. */
public final class KnownSetting {

  private static final String VARIABLE_PREFIX = "CHARON_";

  private final String name;
  private final Setting setting;
  private final SettingType type;

  private KnownSetting(String name, Setting setting, SettingType type) {
    this.name = name;
    this.setting = setting;
    this.type = type;
  }

  /** The setting that a component is. */
  static KnownSetting of(RecordComponent component) {
    Setting setting = component.getAnnotation(Setting.class);
    if (setting == null) {
      throw new IllegalStateException(component + " is no setting");
    }
    String name = component.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return new KnownSetting(name, setting, SettingType.of(component));
  }

  /** Such as {@code backup-hours}: the key in the configuration file. */
  public String name() {
    return name;
  }

  /** Such as {@code --backup-hours}. */
  public String option() {
    return "--" + name;
  }

  /** The environment variable, such as {@code CHARON_BACKUP_HOURS}. */
  public String variable() {
    return variableOf(name);
  }

  /** The environment variable of a setting with that name. */
  static String variableOf(String name) {
    return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** What stands for the value, such as {@code NUMBER} and {@code on|off}. */
  public String label() {
    return setting.label().isEmpty() ? type.label() : setting.label();
  }

  /** What it is for, in whole sentences. */
  public String meaning() {
    return setting.says();
  }

  /** Where more is told: a heading of docs/operations.md or a page beside it; empty: nowhere. */
  public String more() {
    return setting.more();
  }

  /** The default, as one would write it, if there is one. */
  public Optional<String> defaultText() {
    return Optional.of(setting.value()).filter(text -> !text.isEmpty());
  }

  /** The default, or what holds without one, in words. */
  public String defaultInWords() {
    return defaultText().orElse(setting.otherwise());
  }

  /** The range of a number such as {@code 1 to 600}, if it has one. */
  public Optional<String> range() {
    return setting.most() == Setting.ANY
        ? Optional.empty()
        : Optional.of((setting.least() + " to " + setting.most() + " " + setting.unit()).strip());
  }

  /** Whether the option can be given without a value, which then switches it on. */
  public boolean isSwitch() {
    return type.isSwitch();
  }

  /** The lines of the help. */
  public List<String> help() {
    String allowed = range().map(range -> " (" + range + ")").orElse("");
    return List.of(
        meaning(), "Default: " + defaultInWords() + allowed + ".", "Environment: " + variable());
  }

  /**
   * Looks whether a text can be a value.
   *
   * @throws IllegalArgumentException if not; tells what was expected
   */
  public void requireValue(String text) {
    type.read(text);
  }

  /**
   * The value of the component.
   *
   * @param given what is set, by the name of a setting
   * @throws IllegalArgumentException if what is set is no value, or out of its range
   */
  Object value(Map<String, String> given) {
    return type.held(Optional.ofNullable(given.get(name))
        .or(this::defaultText)
        .map(type::read)
        .map(this::inRange));
  }

  private Object inRange(Object value) {
    if (value instanceof Integer number && (number < setting.least() || number > setting.most())) {
      throw new IllegalArgumentException(
          name + ": " + number + " (expected: " + range().orElseThrow() + ")");
    }
    return value;
  }
}
