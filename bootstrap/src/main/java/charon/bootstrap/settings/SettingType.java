package charon.bootstrap.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the values of a setting are written.
 *
 * @param type of one value
 * @param holder what it is wrapped in: {@link Optional}, {@link List} or nothing but itself
 */
record SettingType(Class<?> type, Class<?> holder) {

  private static final String ON = "on";
  private static final String OFF = "off";

  /** The type of a component. */
  static SettingType of(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType wrapped
        && wrapped.getActualTypeArguments()[0] instanceof Class<?> type) {
      return new SettingType(type, component.getType());
    }
    return new SettingType(component.getType(), component.getType());
  }

  /** What stands for a value in the help. */
  String label() {
    if (type.isEnum()) {
      return words().collect(Collectors.joining("|"));
    }
    if (type == Path.class) {
      return "DIR";
    }
    return isSwitch() ? ON + "|" + OFF : type == int.class ? "NUMBER" : "TEXT";
  }

  /** Whether it is on or off. */
  boolean isSwitch() {
    return type == boolean.class;
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException if it is no value; tells what was expected
   */
  Object read(String text) {
    if (holder == List.class) {
      return Stream.of(text.split(","))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .toList();
    }
    if (type == String.class) {
      return text;
    }
    if (type == Path.class) {
      return path(text);
    }
    if (type == int.class) {
      return number(text);
    }
    return isSwitch() ? ON.equals(word(text, List.of(ON, OFF))) : constant(text);
  }

  /** What the component holds. */
  Object held(Optional<Object> value) {
    if (holder == Optional.class) {
      return value;
    }
    if (holder == List.class) {
      return value.orElse(List.of());
    }
    return value.orElseThrow(() -> new IllegalStateException("no default: " + this));
  }

  private Object constant(String text) {
    String word = word(text, words().toList());
    return Stream.of(type.getEnumConstants())
        .filter(constant -> wordOf(constant).equals(word))
        .findAny()
        .orElseThrow();
  }

  private Stream<String> words() {
    return Stream.of(type.getEnumConstants()).map(SettingType::wordOf);
  }

  private static String wordOf(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String word(String text, List<String> words) {
    String word = text.toLowerCase(Locale.ROOT);
    if (!words.contains(word)) {
      throw unexpected(text, "one of " + String.join(", ", words));
    }
    return word;
  }

  private static Integer number(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw unexpected(text, "a whole number");
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw unexpected(text, "a path");
    }
  }

  private static IllegalArgumentException unexpected(String text, String expected) {
    return new IllegalArgumentException("'" + text + "' (expected: " + expected + ")");
  }
}
