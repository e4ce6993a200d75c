package charon.domain.display;

import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a display is set. Immutable.
 *
 * @param members those that are set, by their names on the wire
 */
public record DisplaySettings(Attributes members) {

  /** Nothing is set. */
  public static final DisplaySettings NONE = new DisplaySettings(Attributes.EMPTY);

  /** How many characters the id of a crew member may have. */
  private static final int MAX_ID = 200;

  private static final Pattern TAB = Pattern.compile("[A-Z][A-Z0-9_-]{0,31}");
  private static final Set<Long> QUARTERS = Set.of(0L, 90L, 180L, 270L);

  /**
   * What a setting can be.
   *
   * @param read how it is kept; empty: it cannot be so
   * @param expected the same in words
   */
  private record Rule(Function<Object, Optional<?>> read, String expected) {

    /** A setting that is kept as it is. */
    static Rule plain(Predicate<Object> holds, String expected) {
      return new Rule(value -> Optional.of(value).filter(holds), expected);
    }

    static Rule number(double least, double most) {
      return plain(
          value -> value instanceof Number number
              && number.doubleValue() >= least
              && number.doubleValue() <= most,
          "a number from " + shown(least) + " to " + shown(most) + ", or null");
    }

    private static String shown(double bound) {
      return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }
  }

  private static final Map<String, Rule> RULES = rules();

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    rules.put(
        "pin",
        Rule.plain(
            value -> value instanceof String tab && TAB.matcher(tab).matches(),
            "the name of a tab in capitals, such as MAP, or null"));
    rules.put("rotate", Rule.plain(QUARTERS::contains, "0, 90, 180, 270 or null"));
    rules.put("zoom", Rule.number(0.1, 10));
    rules.put("pixels_per_cell", Rule.number(1, 2_000));
    rules.put("margins", Rule.number(0, 1_000));
    rules.put("sound", Rule.plain(Boolean.class::isInstance, "true, false or null"));
    rules.put(
        "crew",
        Rule.plain(
            value -> value instanceof String id && isId(id),
            "the id of a crew member, of at most " + MAX_ID + " characters, or null"));
    rules.put(
        "frame",
        new Rule(
            Frame::shaped,
            "an object of x, y, width and height in cells, whose sides are from "
                + Frame.SHORTEST
                + " to "
                + Frame.LONGEST
                + ", or null"));
    return rules;
  }

  private static boolean isId(String text) {
    return !text.isBlank()
        && text.length() <= MAX_ID
        && text.chars().noneMatch(Character::isISOControl)
        && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /**
   * The same with some of them changed: what is null is reset, what there is no setting of is ignored.
   *
   * @throws InvalidValueException naming the setting that cannot be so
   */
  public DisplaySettings with(Attributes change) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>();
    RULES.forEach((name, rule) -> {
      Object value = change.has(name)
          ? checked(name, rule, change.members().get(name))
          : members.members().get(name);
      if (value != null) {
        merged.put(name, value);
      }
    });
    return new DisplaySettings(new Attributes(merged));
  }

  private static @Nullable Object checked(String name, Rule rule, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return rule.read()
        .apply(value)
        .orElseThrow(
            () -> new InvalidValueException("settings." + name + " must be " + rule.expected()));
  }

  /** The crew member whose private messages it shows. */
  public Optional<String> crew() {
    return members.get("crew").map(Object::toString);
  }
}
