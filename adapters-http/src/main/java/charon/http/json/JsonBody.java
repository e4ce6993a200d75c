package charon.http.json;

import charon.domain.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/**
 * The members of a request body. Nothing is coerced: a member of another type than the one asked
 * for is refused with an {@link InvalidValueException} that names it. Unknown members are ignored.
 *
 * <p>Texts hold at most 65,536 characters and no unpaired surrogates, and have no control
 * characters; whoever reads {@linkplain #ofSeveralLines texts of several lines} gets such as line
 * breaks, too, but no U+0000. Immutable.
 */
public final class JsonBody {

  /** How many characters a text may have. */
  public static final int MAX_TEXT = 65_536;

  private final JsonNode members;
  private final boolean ofSeveralLines;

  JsonBody(JsonNode members) {
    this(members, false);
  }

  private JsonBody(JsonNode members, boolean ofSeveralLines) {
    this.members = members;
    this.ofSeveralLines = ofSeveralLines;
  }

  /** The same for reading texts for people, which may have several lines. */
  public JsonBody ofSeveralLines() {
    return new JsonBody(members, true);
  }

  /** Whether the member is there, be it null. */
  public boolean has(String name) {
    return members.has(name);
  }

  /** Whether the member is missing, null or an empty text: what counts as missing if required. */
  public boolean lacks(String name) {
    JsonNode value = members.get(name);
    return value == null
        || value.isNull()
        || (value.isString() && value.stringValue().isEmpty());
  }

  /** A text that may be missing, not null. */
  public String text(String name, String ifMissing) {
    return has(name) ? text(name) : ifMissing;
  }

  /** A text, or null, that may be missing. */
  public Optional<String> nullableText(String name) {
    JsonNode value = members.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(text(name));
  }

  /**
   * A text that must not be missing, null or, after white space at both ends is removed, empty.
   *
   * @param refusal what to answer otherwise
   * @throws InvalidValueException with the refusal, if there is none
   */
  public String requiredTrimmed(String name, String refusal) {
    String text = trimmed(name);
    if (text.isEmpty()) {
      throw new InvalidValueException(refusal);
    }
    return text;
  }

  /** A text without the white space at both ends; empty if it is missing or null. */
  public String trimmed(String name) {
    String text =
        lacks(name) ? "" : JsonValues.stringOf(name, members.get(name)).strip();
    return withoutControls(name, JsonValues.checked(name, text));
  }

  /**
   * A text that must not be missing, null or empty.
   *
   * @param refusal what to answer otherwise
   */
  public String required(String name, String refusal) {
    require(refusal, name);
    return text(name);
  }

  /**
   * Insists on members.
   *
   * @param refusal what to answer if one is missing, null or an empty text
   * @throws InvalidValueException with the refusal, if one is missing
   */
  public void require(String refusal, String... names) {
    for (String name : names) {
      if (lacks(name)) {
        throw new InvalidValueException(refusal);
      }
    }
  }

  /** A boolean that may be missing, not null. */
  public Optional<Boolean> flag(String name) {
    JsonNode value = members.get(name);
    if (value == null) {
      return Optional.empty();
    }
    return Optional.of(JsonValues.booleanOf(name, value));
  }

  /** A 64-bit integer that may be missing, not null. */
  public OptionalLong integer(String name) {
    return has(name)
        ? OptionalLong.of(integer(name, name + " must be an integer"))
        : OptionalLong.empty();
  }

  /**
   * A 64-bit integer.
   *
   * @param refusal what to answer if it is anything else
   * @throws InvalidValueException with the refusal, if it is none
   */
  public long integer(String name, String refusal) {
    JsonNode value = members.get(name);
    if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new InvalidValueException(refusal);
    }
    return value.longValue();
  }

  /**
   * A list of texts.
   *
   * @param refusalIfMissing what to answer if it is missing or null
   * @param refusalIfNoList what to answer if it is anything else but a list
   * @throws InvalidValueException with the refusal, or naming the item that is no text
   */
  public List<String> texts(String name, String refusalIfMissing, String refusalIfNoList) {
    JsonNode value = members.get(name);
    if (value == null || value.isNull()) {
      throw new InvalidValueException(refusalIfMissing);
    }
    if (!value.isArray()) {
      throw new InvalidValueException(refusalIfNoList);
    }
    List<String> texts = new ArrayList<>();
    value.forEach(item -> texts.add(textOf(name + "[" + texts.size() + "]", item)));
    return texts;
  }

  /**
   * A list of texts, all different, that may be missing, not null; in the order of the request.
   *
   * @throws InvalidValueException if it is none, or a text is there twice
   */
  public Set<String> distinctTexts(String name) {
    if (!has(name)) {
      return Set.of();
    }
    String refusal = name + " must be an array";
    Set<String> distinct = new LinkedHashSet<>();
    for (String text : texts(name, refusal, refusal)) {
      if (!distinct.add(text)) {
        throw new InvalidValueException(name + "[" + distinct.size() + "] is there twice");
      }
    }
    return distinct;
  }

  /**
   * An object of booleans that may be missing, in the order of the request.
   *
   * @throws InvalidValueException if it is none
   */
  public Map<String, Boolean> flags(String name) {
    return members(name, JsonValues::booleanOf);
  }

  /**
   * An object of 32-bit integers that may be missing, in the order of the request.
   *
   * @throws InvalidValueException if it is none
   */
  public Map<String, Integer> integers(String name) {
    return members(name, JsonValues::integerOf);
  }

  /**
   * The same where each may be null, which is empty.
   *
   * @throws InvalidValueException if it is none
   */
  public Map<String, Optional<Integer>> nullableIntegers(String name) {
    return members(
        name,
        (key, value) ->
            value.isNull() ? Optional.empty() : Optional.of(JsonValues.integerOf(key, value)));
  }

  private <T> Map<String, T> members(String name, BiFunction<String, JsonNode, T> read) {
    Map<String, T> found = new LinkedHashMap<>();
    if (has(name)) {
      JsonNode value = members.get(name);
      if (!value.isObject()) {
        throw new InvalidValueException(name + " must be an object");
      }
      value.properties().forEach(member -> {
        String key = withoutControls(name, JsonValues.checked(name + " keys", member.getKey()));
        found.put(key, read.apply(name + "." + key, member.getValue()));
      });
    }
    return found;
  }

  private String text(String name) {
    return textOf(name, members.get(name));
  }

  private String textOf(String name, JsonNode value) {
    return withoutControls(name, JsonValues.checked(name, JsonValues.stringOf(name, value)));
  }

  private String withoutControls(String name, String text) {
    if (text.chars()
        .anyMatch(c -> ofSeveralLines ? c == 0 : Character.getType(c) == Character.CONTROL)) {
      throw new InvalidValueException(name + " must have no control characters");
    }
    return text;
  }
}
