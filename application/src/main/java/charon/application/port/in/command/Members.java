package charon.application.port.in.command;

import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The members of what somebody asks for. Nothing is coerced: a member of another type than the one
 * asked for is refused with an {@link InvalidValueException} that names it. Unknown members are
 * ignored.
 *
 * <p>Texts hold at most 65,536 characters and no unpaired surrogates, and have no control
 * characters; whoever reads {@linkplain #ofSeveralLines texts of several lines} gets such as line
 * breaks, too, but no U+0000. Immutable.
 */
public final class Members {

  /** How many characters a text may have. */
  public static final int MAX_TEXT = 65_536;

  private final Attributes data;
  private final boolean ofSeveralLines;

  private Members(Attributes data, boolean ofSeveralLines) {
    this.data = data;
    this.ofSeveralLines = ofSeveralLines;
  }

  /** The members of a tree. */
  public static Members of(Attributes data) {
    return new Members(data, false);
  }

  /** The tree that they are members of. */
  public Attributes data() {
    return data;
  }

  /** The same for reading texts for people, which may have several lines. */
  public Members ofSeveralLines() {
    return new Members(data, true);
  }

  /** The same with one more member, which counts in place of one of that name. */
  public Members with(String name, String text) {
    return new Members(data.with(name, text), ofSeveralLines);
  }

  /** Whether the member is there, be it null. */
  public boolean has(String name) {
    return data.has(name);
  }

  /** Whether the member is missing, null or an empty text: what counts as missing if required. */
  public boolean lacks(String name) {
    Object value = value(name);
    return value == null || value.equals("");
  }

  /** A text that may be missing, not null. */
  public String text(String name, String ifMissing) {
    return has(name) ? text(name) : ifMissing;
  }

  /** A text, or null, that may be missing. */
  public Optional<String> nullableText(String name) {
    return value(name) == null ? Optional.empty() : Optional.of(text(name));
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
    String text = lacks(name) ? "" : Values.textOf(name, value(name)).strip();
    return Values.withoutControls(name, Values.checked(name, text), ofSeveralLines);
  }

  /** A text that must not be missing, null or empty; the refusal says what to answer otherwise. */
  public String required(String name, String refusal) {
    require(refusal, name);
    return text(name);
  }

  /**
   * Insists on members.
   *
   * @throws InvalidValueException with the refusal, if one is missing, null or an empty text
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
    return has(name) ? Optional.of(Values.booleanOf(name, value(name))) : Optional.empty();
  }

  /** A 64-bit integer that may be missing, not null. */
  public OptionalLong integer(String name) {
    return has(name)
        ? OptionalLong.of(integer(name, name + " must be an integer"))
        : OptionalLong.empty();
  }

  /** A number that may be missing, not null; as near to it as 64 bits come. */
  public OptionalDouble number(String name) {
    return has(name)
        ? OptionalDouble.of(Values.numberOf(name, value(name)))
        : OptionalDouble.empty();
  }

  /**
   * A 64-bit integer.
   *
   * @throws InvalidValueException with the refusal, if it is anything else
   */
  public long integer(String name, String refusal) {
    if (value(name) instanceof Long number) {
      return number;
    }
    throw new InvalidValueException(refusal);
  }

  /**
   * A list of texts.
   *
   * @param refusalIfMissing what to answer if it is missing or null
   * @param refusalIfNoList what to answer if it is anything else but a list
   * @throws InvalidValueException with the refusal, or naming the item that is no text
   */
  public List<String> texts(String name, String refusalIfMissing, String refusalIfNoList) {
    List<String> texts = new ArrayList<>();
    Values.listOf(value(name), refusalIfMissing, refusalIfNoList)
        .forEach(item -> texts.add(textOf(name + "[" + texts.size() + "]", item)));
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

  /** A list of objects; an item that is none is empty. Refused as {@linkplain #texts texts} are. */
  public List<Optional<Members>> objects(
      String name, String refusalIfMissing, String refusalIfNoList) {
    List<Optional<Members>> objects = new ArrayList<>();
    Values.listOf(value(name), refusalIfMissing, refusalIfNoList)
        .forEach(item -> objects.add(
            item instanceof Attributes object ? Optional.of(of(object)) : Optional.empty()));
    return objects;
  }

  /**
   * An object of booleans that may be missing, in the order of the request.
   *
   * @throws InvalidValueException if it is none
   */
  public Map<String, Boolean> flags(String name) {
    return members(name, Values::booleanOf);
  }

  /**
   * An object of 32-bit integers that may be missing, in the order of the request.
   *
   * @throws InvalidValueException if it is none
   */
  public Map<String, Integer> integers(String name) {
    return members(name, Values::integerOf);
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
            value == null ? Optional.empty() : Optional.of(Values.integerOf(key, value)));
  }

  private <T> Map<String, T> members(String name, BiFunction<String, @Nullable Object, T> read) {
    Map<String, T> found = new LinkedHashMap<>();
    if (has(name)) {
      if (!(value(name) instanceof Attributes object)) {
        throw new InvalidValueException(name + " must be an object");
      }
      object.members().forEach((key, value) -> {
        Values.withoutControls(name, Values.checked(name + " keys", key), ofSeveralLines);
        found.put(key, read.apply(name + "." + key, value));
      });
    }
    return found;
  }

  private String text(String name) {
    return textOf(name, value(name));
  }

  private String textOf(String name, @Nullable Object value) {
    return Values.withoutControls(
        name, Values.checked(name, Values.textOf(name, value)), ofSeveralLines);
  }

  private @Nullable Object value(String name) {
    return data.members().get(name);
  }
}
