package charon.bootstrap.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of somebody's in a Markdown document. */
final class Markdown {

  /** What would mean something: within a word, an underscore does not. */
  private static final Pattern MEANING =
      Pattern.compile("[\\\\`*\\[\\]<>]|&(?=#?\\w+;)|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

  /** What would mean something at the beginning of a line. */
  private static final Pattern BEGINNING = Pattern.compile("^(\\s*)([#+=-]|\\d+(?=[.)]))");

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private Markdown() {}

  /** On one line. */
  static String line(String text) {
    String clean = CONTROL.matcher(text).replaceAll(" ").strip();
    return MEANING.matcher(clean).replaceAll("\\\\$0");
  }

  /** Lines as they are, each of them quoted, behind something that is Markdown already. */
  static String quoted(String first, String text) {
    return text.strip()
        .lines()
        .map(Markdown::line)
        .map(line -> line.isEmpty() ? line : BEGINNING.matcher(line).replaceFirst("$1\\\\$2"))
        .collect(Collectors.joining("  \n> ", "> " + first, ""))
        .replace("  \n>   \n", "\n>\n");
  }
}
