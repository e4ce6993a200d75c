package charon.persistence.archive;

import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.persistence.sql.Timestamps;
import charon.persistence.view.CommandJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The members of an object that somebody else may have written. Whatever is not as it should be is
 * refused with an {@link InvalidValueException} that names it by its path. Used by one thread.
 */
final class Members {

  private final JsonNode object;
  private final String path;
  private final Set<String> known = new HashSet<>();

  private Members(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /**
   * Of an object.
   *
   * @param path where it stands: {@code messages[3]}
   */
  static Members of(JsonNode node, String path) {
    demand(node.isObject(), path, "expected an object");
    return new Members(node, path);
  }

  /** Whether there is such a member. */
  boolean has(String name) {
    return object.has(name);
  }

  String text(String name) {
    return textOf(get(name), pathOf(name));
  }

  /** A text, or null. */
  Optional<String> optionalText(String name) {
    return get(name).isNull() ? Optional.empty() : Optional.of(text(name));
  }

  /** A list without a text that is there twice. */
  Set<String> texts(String name) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode item : array(name)) {
      String at = pathOf(name) + "[" + texts.size() + "]";
      demand(texts.add(textOf(item, at)), at, "is there twice");
    }
    return texts;
  }

  boolean flag(String name) {
    require(get(name).isBoolean(), name, "expected true or false");
    return get(name).booleanValue();
  }

  long number(String name, long least) {
    JsonNode node = get(name);
    boolean whole = node.isIntegralNumber() && node.canConvertToLong();
    require(whole && node.longValue() >= least, name, "expected a whole number from " + least);
    return node.longValue();
  }

  /** An object of whole numbers. */
  Map<String, Integer> numbers(String name) {
    require(get(name).isObject(), name, "expected an object");
    Map<String, Integer> numbers = new LinkedHashMap<>();
    get(name).forEachEntry((key, node) -> {
      require(
          node.isIntegralNumber() && node.canConvertToInt(),
          name + "." + key,
          "expected a whole number");
      numbers.put(key, node.intValue());
    });
    return numbers;
  }

  /** A moment that can be kept. */
  Instant time(String name) {
    try {
      Instant time = Instant.parse(text(name));
      Timestamps.of(time);
      return time;
    } catch (DateTimeParseException | ArithmeticException e) {
      throw refusal(pathOf(name), "expected a time such as 2031-05-06T07:08:09Z");
    }
  }

  <E extends Enum<E>> E oneOf(String name, Class<E> values) {
    String text = text(name);
    List<String> names = new ArrayList<>();
    for (E value : values.getEnumConstants()) {
      names.add(value.name().toLowerCase(Locale.ROOT));
      if (names.contains(text)) {
        return value;
      }
    }
    throw refusal(pathOf(name), "expected " + String.join(", ", names));
  }

  Members object(String name) {
    return of(get(name), pathOf(name));
  }

  /** An object, or null. */
  Optional<Members> optionalObject(String name) {
    return value(name).map(node -> of(node, pathOf(name)));
  }

  /** Whatever it is; empty if it is null. */
  Optional<JsonNode> value(String name) {
    return Optional.of(get(name)).filter(node -> !node.isNull());
  }

  /** A command as data. */
  Attributes command(String name) {
    return commandOf(get(name), pathOf(name));
  }

  /**
   * Commands as data.
   *
   * @param most how many there may be
   */
  List<Attributes> commands(String name, int most) {
    List<Attributes> commands = new ArrayList<>();
    for (JsonNode item : array(name)) {
      commands.add(commandOf(item, pathOf(name) + "[" + commands.size() + "]"));
    }
    require(commands.size() <= most, name, commands.size() + " (expected: at most " + most + ")");
    return commands;
  }

  /** One that stands in a list, or by itself. */
  static Attributes commandOf(JsonNode node, String path) {
    demand(node.isObject(), path, "expected an object");
    try {
      return CommandJson.command(node);
    } catch (IllegalArgumentException e) {
      throw refusal(path, "expected a command");
    }
  }

  List<Members> objects(String name) {
    List<Members> objects = new ArrayList<>();
    for (JsonNode item : array(name)) {
      objects.add(of(item, pathOf(name) + "[" + objects.size() + "]"));
    }
    return objects;
  }

  /** A value that checks itself; its complaint is about that member. */
  <T> T checked(String name, Supplier<T> value) {
    try {
      return value.get();
    } catch (InvalidValueException | IllegalArgumentException | DateTimeException e) {
      String complaint = String.valueOf(e.getMessage());
      if (complaint.startsWith(path + ".")) { // says so already
        throw e;
      }
      throw new InvalidValueException(
          complaint.startsWith(name) ? pathOf(complaint) : pathOf(name) + ": " + complaint);
    }
  }

  /** Refuses the member unless something is so. */
  void require(boolean isSo, String name, String otherwise) {
    demand(isSo, pathOf(name), otherwise);
  }

  /** Refuses an object with members that nobody asked for. */
  void requireNoOthers() {
    object.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw refusal(pathOf(name), "there is no such member");
        });
  }

  private JsonNode get(String name) {
    known.add(name);
    @Nullable JsonNode node = object.get(name);
    if (node == null) {
      throw refusal(pathOf(name), "is missing");
    }
    return node;
  }

  private JsonNode array(String name) {
    require(get(name).isArray(), name, "expected a list");
    return get(name);
  }

  private String pathOf(String name) {
    return path + "." + name;
  }

  /** Refuses what stands somewhere unless something is so. */
  static void demand(boolean isSo, String path, String otherwise) {
    if (!isSo) {
      throw refusal(path, otherwise);
    }
  }

  private static InvalidValueException refusal(String path, String why) {
    return new InvalidValueException(path + ": " + why);
  }

  private static String textOf(JsonNode node, String path) {
    demand(node.isString(), path, "expected a text");
    String text = node.stringValue();
    boolean isWhole = text.codePoints()
        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    demand(isWhole, path, "holds half a character");
    return text;
  }
}
