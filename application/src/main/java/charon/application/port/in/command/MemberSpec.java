package charon.application.port.in.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a command is. Immutable.
 *
 * @param name the member
 * @param required whether it has to be there
 * @param schema JSON Schema of its value, as a tree
 */
public record MemberSpec(String name, boolean required, Map<String, Object> schema) {

  private static final String TYPE = "type";
  private static final String WORDS = "enum";

  public MemberSpec {
    schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
  }

  /** A text. */
  public static MemberSpec text(String name, String about) {
    return of(name, "string", about).with("maxLength", Members.MAX_TEXT);
  }

  /** The id of something, as another answer told it. */
  public static MemberSpec id(String name, String about) {
    return text(name, about).with("minLength", 1).must();
  }

  /** One of some words. */
  public static MemberSpec word(String name, String about, List<String> words) {
    return of(name, "string", about).with(WORDS, words);
  }

  /** Several of some words. */
  public static MemberSpec words(String name, String about, List<String> words) {
    return of(name, "array", about).with("items", Map.of(TYPE, "string", WORDS, words));
  }

  /** A list of texts, all different. */
  public static MemberSpec texts(String name, String about) {
    return of(name, "array", about)
        .with("items", Map.of(TYPE, "string", "maxLength", Members.MAX_TEXT))
        .with("uniqueItems", true);
  }

  /** A list of objects, of which each has members of its own. */
  public static MemberSpec objects(String name, String about, int most, MemberSpec... members) {
    return of(name, "array", about)
        .with("items", schemaOf(List.of(members)))
        .with("maxItems", most);
  }

  /** JSON Schema of an object with these members, as a tree; other members are ignored. */
  static Map<String, Object> schemaOf(List<MemberSpec> members) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (MemberSpec member : members) {
      properties.put(member.name(), member.schema());
      if (member.required()) {
        required.add(member.name());
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put(TYPE, "object");
    schema.put("properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  /** An integer of 64 bits. */
  public static MemberSpec integer(String name, String about) {
    return of(name, "integer", about).between(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** A number. */
  public static MemberSpec number(String name, String about) {
    return of(name, "number", about);
  }

  /** Yes or no. */
  public static MemberSpec flag(String name, String about) {
    return of(name, "boolean", about);
  }

  /** Yes or no for each of several. */
  public static MemberSpec flags(String name, String about, int most) {
    return of(name, "object", about)
        .with("additionalProperties", Map.of(TYPE, "boolean"))
        .with("maxProperties", most);
  }

  /** The names of an enum's values, as they are. */
  public static <E extends Enum<E>> List<String> upperCase(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }

  /** The names of an enum's values, in lower case. */
  public static <E extends Enum<E>> List<String> lowerCase(Class<E> type) {
    return upperCase(type).stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
  }

  /** The same, which has to be there. */
  public MemberSpec must() {
    return new MemberSpec(name, true, schema);
  }

  /** The same with what counts if it is missing. */
  public MemberSpec or(Object ifMissing) {
    return with("default", ifMissing);
  }

  /** The same, in place of which null can be said. */
  public MemberSpec orNull() {
    MemberSpec nullable = with(TYPE, List.of(String.valueOf(schema.get(TYPE)), "null"));
    if (!(schema.get(WORDS) instanceof List<?> words)) {
      return nullable;
    }
    List<@Nullable Object> all = new ArrayList<>(words);
    all.add(null);
    return nullable.with(WORDS, Collections.unmodifiableList(all));
  }

  /** The same number with other bounds, both included. */
  public MemberSpec between(long least, long most) {
    return with("minimum", least).with("maximum", most);
  }

  /** The same number with other bounds, both included. */
  public MemberSpec between(double least, double most) {
    return with("minimum", least).with("maximum", most);
  }

  /** The same text, of a form. */
  public MemberSpec like(String pattern) {
    return with("pattern", pattern);
  }

  /** The same text, of so many characters at most. */
  public MemberSpec upTo(int characters) {
    return with("maxLength", characters);
  }

  /** The same number of something. */
  public MemberSpec in(String unit) {
    return with("unit", unit);
  }

  private MemberSpec with(String keyword, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(schema);
    more.put(keyword, value);
    return new MemberSpec(name, required, more);
  }

  private static MemberSpec of(String name, String type, String about) {
    return new MemberSpec(name, false, Map.of(TYPE, type)).with("description", about);
  }
}
