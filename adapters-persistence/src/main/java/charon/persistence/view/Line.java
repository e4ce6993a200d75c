package charon.persistence.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A line of a snapshot: texts parted by tabs. What could be taken for a part of the form, or does
 * not survive UTF-8, is written as a code unit in hexadecimal digits.
 */
record Line(List<String> texts) {

  private static final String CODE = "\\u";
  private static final int CODE_LENGTH = 6;
  private static final int HEXADECIMAL = 16;

  Line {
    texts = List.copyOf(texts);
  }

  static Line of(Object... members) {
    return new Line(Arrays.stream(members).map(String::valueOf).toList());
  }

  /** All lines as one text. */
  static String join(List<Line> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** The lines that were joined. */
  static List<Line> split(String text) {
    return text.lines()
        .map(line ->
            new Line(Arrays.stream(line.split("\t", -1)).map(Line::decoded).toList()))
        .toList();
  }

  /** This line with one more text. */
  Line with(String text) {
    List<String> more = new ArrayList<>(texts);
    more.add(text);
    return new Line(more);
  }

  /** A text; refuses if there is none there, as for all that is wrong with a line. */
  String text(int index) {
    if (index >= texts.size()) {
      throw new IllegalArgumentException("'" + this + "' (expected: more members)");
    }
    return texts.get(index);
  }

  long number(int index) {
    return Long.parseLong(text(index));
  }

  boolean flag(int index) {
    String word = text(index);
    if (!word.equals("true") && !word.equals("false")) {
      throw new IllegalArgumentException("'" + word + "' (expected: true or false)");
    }
    return word.equals("true");
  }

  /** The texts from there on; maybe none. */
  List<String> from(int index) {
    return texts.subList(Math.min(index, texts.size()), texts.size());
  }

  @Override
  public String toString() {
    return texts.stream().map(Line::encoded).collect(Collectors.joining("\t"));
  }

  private static String encoded(String text) {
    var encoded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit < ' ' || unit == '\\' || Character.isSurrogate(unit)) {
        encoded.append(String.format(Locale.ROOT, CODE + "%04x", (int) unit));
      } else {
        encoded.append(unit);
      }
    }
    return encoded.toString();
  }

  private static String decoded(String text) {
    var decoded = new StringBuilder();
    int from = 0;
    int code = text.indexOf(CODE);
    while (code >= 0) {
      decoded.append(text, from, code);
      from = code + CODE_LENGTH;
      if (from > text.length()) {
        throw new IllegalArgumentException("'" + text + "' (expected: four digits)");
      }
      decoded.append((char) Integer.parseInt(text.substring(code + 2, from), HEXADECIMAL));
      code = text.indexOf(CODE, from);
    }
    return decoded.append(text.substring(from)).toString();
  }
}
