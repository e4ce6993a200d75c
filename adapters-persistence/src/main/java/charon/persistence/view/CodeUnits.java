package charon.persistence.view;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what does not survive everywhere as a code unit in hexadecimal digits. */
final class CodeUnits {

  private static final Pattern CODE = Pattern.compile("\\\\(?:u(\\p{XDigit}{4}))?");
  private static final Pattern CRITICAL = Pattern.compile("[\\\\\\p{Cs}]");
  private static final int HEXADECIMAL = 16;

  private CodeUnits() {}

  /** A text without backslashes of its own and halves of surrogate pairs. */
  static String encoded(String text) {
    return CRITICAL
        .matcher(text)
        .replaceAll(unit -> Matcher.quoteReplacement(
            String.format(Locale.ROOT, "\\u%04x", (int) unit.group().charAt(0))));
  }

  /**
   * The text that was encoded.
   *
   * @throws IllegalArgumentException if a backslash begins no code
   */
  static String decoded(String text) {
    return CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(unit(code)));
  }

  private static String unit(MatchResult code) {
    String digits = Optional.ofNullable(code.group(1))
        .orElseThrow(() -> new IllegalArgumentException("'\\' (expected: u and four digits)"));
    return Character.toString((char) Integer.parseInt(digits, HEXADECIMAL));
  }
}
