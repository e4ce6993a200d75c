package charon.imports.json;

import charon.application.port.out.imports.ImportRefusedException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A member of a JSON file, which knows where it stands. Immutable.
 *
 * @param path its place, such as {@code portals[3].position}; empty for the file's root
 * @param value a {@link Map}, {@link List}, text, {@link Double}, {@link Boolean}, or null if it is
 *     null or missing
 */
public record Member(String path, @Nullable Object value) {

  private static final int MAX_TOLD = 40;

  /**
   * A member of this mapping, be it missing.
   *
   * @throws ImportRefusedException if this is something else
   */
  public Member member(String name) {
    String place = path.isEmpty() ? name : path + "." + name;
    if (value instanceof Map<?, ?> members) {
      return new Member(place, members.get(name));
    }
    if (value == null) {
      return new Member(place, null);
    }
    throw refused("a mapping");
  }

  /** Whether there is something. */
  public boolean isThere() {
    return value != null;
  }

  /** Whether this is a mapping that has a member. */
  public boolean has(String name) {
    return value instanceof Map<?, ?> members && members.containsKey(name);
  }

  /**
   * What is in this list; nothing if it is missing.
   *
   * @throws ImportRefusedException if this is something else
   */
  public List<Member> items() {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> items)) {
      throw refused("a list");
    }
    return IntStream.range(0, items.size())
        .mapToObj(i -> new Member(path + "[" + i + "]", items.get(i)))
        .toList();
  }

  /**
   * This number.
   *
   * @throws ImportRefusedException if it is none
   */
  public double number() {
    if (value instanceof Double number && Double.isFinite(number)) {
      return number;
    }
    throw refused("a number");
  }

  /**
   * This number, or another one if it is missing.
   *
   * @throws ImportRefusedException if this is something else
   */
  public double number(double otherwise) {
    return value == null ? otherwise : number();
  }

  /**
   * This number, within bounds.
   *
   * @throws ImportRefusedException if it is none, or beyond them
   */
  public double number(double least, double most) {
    double number = number();
    if (number < least || number > most) {
      throw refused("a number from " + told(least) + " to " + told(most));
    }
    return number;
  }

  /**
   * This flag, or another one if it is missing.
   *
   * @throws ImportRefusedException if this is something else
   */
  public boolean flag(boolean otherwise) {
    if (value == null) {
      return otherwise;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw refused("true or false");
  }

  /**
   * This text, or number as a text; empty if it is missing.
   *
   * @throws ImportRefusedException if this is something else
   */
  public String text() {
    if (value == null) {
      return "";
    }
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Double number) {
      return told(number);
    }
    throw refused("a text");
  }

  /** Says that this is not what was expected. */
  public ImportRefusedException refused(String expected) {
    String place = path.isEmpty() ? "the file" : path;
    return new ImportRefusedException(place + ": " + told() + " (expected: " + expected + ")");
  }

  private String told() {
    if (value == null) {
      return "missing";
    }
    if (value instanceof Map) {
      return "a mapping";
    }
    if (value instanceof List) {
      return "a list";
    }
    if (value instanceof Double number) {
      return told(number);
    }
    String text = String.valueOf(value);
    String some = text.length() > MAX_TOLD ? text.substring(0, MAX_TOLD) + "…" : text;
    return value instanceof String ? "'" + some + "'" : some;
  }

  private static String told(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }
}
