package charon.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Members of a campaign file that are passed on as they are: a deeply immutable tree that keeps the
 * order of the file.
 *
 * <p>A value is one of: null, {@link String}, {@link Boolean}, {@link Long}, {@link BigInteger},
 * {@link Double}, {@link BigDecimal}, an unmodifiable {@link List} of values, or {@code
 * Attributes}. These are the values of JSON, so a tree can be written without further rules.
 *
 * @param members the members by name, in the order of the file
 */
public record Attributes(Map<String, @Nullable Object> members) {

  /** No members. */
  public static final Attributes EMPTY = new Attributes(Map.of());

  /**
   * Copies the tree.
   *
   * @throws IllegalArgumentException if a value is of any other type than the ones named above,
   *     {@link Integer} (kept as {@link Long}) and {@link Map} (kept as {@code Attributes}), if a
   *     name in such a map is no text, or if a number is infinite or not a number
   */
  public Attributes {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    members.forEach((name, value) -> copy.put(name, frozen(value)));
    members = Collections.unmodifiableMap(copy);
  }

  /** Whether the member is present, be it null. */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /** The member's value; empty if it is missing or null. */
  public Optional<Object> get(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /**
   * The member as text: as it is if it is one, a number or boolean in its JSON form; empty if it is
   * missing, null, a list or a mapping.
   */
  public String text(String name) {
    return get(name).filter(Attributes::isScalar).map(Object::toString).orElse("");
  }

  /** The member, if it is an integer that fits 64 bits. */
  public OptionalLong integer(String name) {
    return members.get(name) instanceof Long number
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }

  /** The member, if it is a mapping. */
  public Optional<Attributes> object(String name) {
    return get(name).filter(Attributes.class::isInstance).map(Attributes.class::cast);
  }

  /** The mappings in the member, if it is a list; items of any other kind are left out. */
  public List<Attributes> objects(String name) {
    if (!(members.get(name) instanceof List<?> items)) {
      return List.of();
    }
    return items.stream()
        .filter(Attributes.class::isInstance)
        .map(Attributes.class::cast)
        .toList();
  }

  /** Whether a flag counts as set: not missing, null, false, 0 or empty. */
  public boolean isSet(String name) {
    Object value = members.get(name);
    if (value == null || Boolean.FALSE.equals(value)) {
      return false;
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    return !value.equals("") && !value.equals(List.of()) && !value.equals(EMPTY);
  }

  /** These members with one added at the end, or replaced in its place. */
  public Attributes with(String name, @Nullable Object value) {
    return with(Collections.singletonMap(name, value));
  }

  /** These members with others added at the end, or replaced in their places. */
  public Attributes with(Map<String, ? extends @Nullable Object> others) {
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(members);
    merged.putAll(others);
    return new Attributes(merged);
  }

  /**
   * These members with every mapping of a list changed; the list's other items are left out. The
   * same members if there is no such list.
   */
  public Attributes withEach(String list, UnaryOperator<Attributes> change) {
    return members.get(list) instanceof List<?>
        ? with(list, objects(list).stream().map(change).toList())
        : this;
  }

  /**
   * The members of a template and no others: as they are here, be they null, and as in the template
   * where they are missing here.
   */
  public Attributes shapedLike(Attributes template) {
    Map<String, @Nullable Object> shaped = new LinkedHashMap<>(template.members);
    shaped.replaceAll((name, otherwise) -> has(name) ? members.get(name) : otherwise);
    return new Attributes(shaped);
  }

  /** These members without the named ones. */
  public Attributes without(Set<String> names) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(members);
    rest.keySet().removeAll(names);
    return new Attributes(rest);
  }

  private static @Nullable Object frozen(@Nullable Object value) {
    if (value == null || value instanceof Attributes || isScalar(value)) {
      return value;
    }
    if (value instanceof Integer number) {
      return number.longValue();
    }
    if (value instanceof List<?> items) {
      List<@Nullable Object> copy = new ArrayList<>(items.size());
      items.forEach(item -> copy.add(frozen(item)));
      return Collections.unmodifiableList(copy);
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> named = new LinkedHashMap<>();
      map.forEach((name, member) -> named.put(requireText(name), member));
      return new Attributes(named);
    }
    throw new IllegalArgumentException(
        "value: " + value + " (expected: a JSON value, got " + value.getClass().getName() + ")");
  }

  private static String requireText(@Nullable Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("name: " + name + " (expected: text)");
  }

  private static boolean isScalar(Object value) {
    return value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof BigInteger
        || (value instanceof Double number && Double.isFinite(number))
        || value instanceof BigDecimal;
  }
}
