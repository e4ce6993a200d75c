package charon.persistence.campaign.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the text of a scalar into the value that its tag says. */
final class YamlScalars {

  private static final BigInteger SIXTY = BigInteger.valueOf(60);
  private static final int MAX_LONG_BITS = 63;
  private static final Pattern PLAIN = Pattern.compile("0|-?[1-9][0-9]{0,17}");

  private static final Map<Tag, BiFunction<String, Integer, Object>> VALUES = Map.of(
      Tag.STR,
      YamlScalars::text,
      Tag.MERGE,
      (text, line) -> text, // an arrow that is no key is just text
      Tag.BOOL,
      YamlScalars::bool,
      Tag.INT,
      YamlScalars::integer,
      Tag.FLOAT,
      YamlScalars::decimal,
      Tag.TIMESTAMP,
      (text, line) -> time(text));

  private YamlScalars() {}

  /**
   * The value: null, text, boolean, number or {@link YamlTime}.
   *
   * @throws BrokenFileException if the tag is unknown, the text does not fit it, or the number is
   *     none that JSON can carry
   */
  static @Nullable Object value(Tag tag, String text, int line) {
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    BiFunction<String, Integer, Object> reader = VALUES.get(tag);
    if (reader == null) {
      throw unknown(tag, line);
    }
    return reader.apply(text, line);
  }

  static BrokenFileException unknown(Tag tag, int line) {
    return new BrokenFileException(line, "the tag " + tag.getValue(), "no tags");
  }

  /** An escape can write half of a surrogate pair, which has no form in UTF-8. */
  private static Object text(String text, int line) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) { // hardly any text has one
        boolean halves = text.codePoints().anyMatch(YamlScalars::isHalfOfAPair);
        check(!halves, line, "half of a surrogate pair", "whole characters");
        return text;
      }
    }
    return text;
  }

  private static boolean isHalfOfAPair(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static Object time(String text) {
    // a month that does not exist is an author's own calendar, and stays text
    return YamlTime.ofYaml(text).<Object>map(time -> time).orElse(text);
  }

  private static Object bool(String text, int line) {
    check(YamlRules.BOOLEAN.matcher(text).matches(), line, "true or false");
    String word = text.toLowerCase(Locale.ROOT);
    return word.equals("yes") || word.equals("true") || word.equals("on");
  }

  private static Object integer(String text, int line) {
    if (PLAIN.matcher(text).matches()) { // nearly all
      return Long.valueOf(text);
    }
    boolean fits = text.length() <= YamlRules.MAX_LENGTH;
    check(fits, line, "an integer of at most " + YamlRules.MAX_LENGTH + " digits");
    check(YamlRules.INTEGER.matcher(text).matches(), line, "an integer");
    BigInteger value = magnitude(text);
    BigInteger signed = text.startsWith("-") ? value.negate() : value;
    return signed.bitLength() <= MAX_LONG_BITS ? (Object) signed.longValue() : signed;
  }

  private static Object decimal(String text, int line) {
    check(!YamlRules.NOT_FINITE.matcher(text).matches(), line, "a finite number");
    check(text.length() <= YamlRules.MAX_LENGTH, line, "a number");
    boolean whole = YamlRules.INTEGER.matcher(text).matches();
    check(whole || YamlRules.FLOAT.matcher(text).matches(), line, "a number");
    double value = whole ? magnitude(text).doubleValue() : decimalMagnitude(text);
    check(Double.isFinite(value), line, "a finite number");
    return text.startsWith("-") ? -value : value;
  }

  private static String unsigned(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    return text.substring(signed ? 1 : 0).replace("_", "");
  }

  /** Without its sign. */
  private static BigInteger magnitude(String integer) {
    String digits = unsigned(integer);
    return digits.contains(":") ? baseSixty(digits) : inOwnBase(digits);
  }

  private static double decimalMagnitude(String decimal) {
    String digits = unsigned(decimal);
    return digits.contains(":") ? baseSixtyDecimal(digits) : Double.parseDouble(digits);
  }

  private static BigInteger inOwnBase(String digits) {
    if (digits.startsWith("0b")) {
      return new BigInteger(digits.substring(2), 2);
    }
    if (digits.startsWith("0x")) {
      return new BigInteger(digits.substring(2), 16);
    }
    return new BigInteger(digits, digits.startsWith("0") ? 8 : 10);
  }

  private static BigInteger baseSixty(String digits) {
    BigInteger sum = BigInteger.ZERO;
    for (String part : digits.split(":", -1)) {
      sum = sum.multiply(SIXTY).add(new BigInteger(part));
    }
    return sum;
  }

  private static double baseSixtyDecimal(String digits) {
    double sum = 0;
    for (String part : digits.split(":", -1)) {
      sum = sum * SIXTY.doubleValue() + Double.parseDouble(part);
    }
    return sum;
  }

  private static void check(boolean holds, int line, String expected) {
    check(holds, line, "a number or flag that cannot be passed on", expected);
  }

  private static void check(boolean holds, int line, String what, String expected) {
    if (!holds) {
      throw new BrokenFileException(line, what, expected);
    }
  }
}
