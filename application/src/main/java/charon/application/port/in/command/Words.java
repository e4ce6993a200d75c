package charon.application.port.in.command;

import charon.domain.InvalidValueException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words by which data names the values of an enum. */
public final class Words {

  private Words() {}

  /**
   * The value whose name is written exactly like the word.
   *
   * @throws InvalidValueException if there is none; it lists the words
   */
  public static <E extends Enum<E>> E upperCase(Class<E> type, String field, String word) {
    return find(type, Enum::name, field, word);
  }

  /**
   * The value whose name in lower case is written exactly like the word.
   *
   * @throws InvalidValueException if there is none; it lists the words
   */
  public static <E extends Enum<E>> E lowerCase(Class<E> type, String field, String word) {
    return find(type, value -> value.name().toLowerCase(Locale.ROOT), field, word);
  }

  private static <E extends Enum<E>> E find(
      Class<E> type, Function<E, String> spelling, String field, String word) {
    E[] values = type.getEnumConstants();
    return Arrays.stream(values)
        .filter(value -> spelling.apply(value).equals(word))
        .findFirst()
        .orElseThrow(() -> new InvalidValueException("Invalid " + field + ". Must be one of: "
            + Arrays.stream(values).map(spelling).collect(Collectors.joining(", "))));
  }
}
