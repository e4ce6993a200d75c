package charon.domain.conversation;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a note in Markdown, told apart: headings are those with one to six {@code #}, outside
 * of properties and fenced code.
 */
record NoteLines(List<String> lines) {

  /**
   * A line.
   *
   * @param text as it stands there
   * @param level 1 to 6 for a heading, else 0
   */
  record Line(String text, int level) {

    /** The words of a heading. */
    String heading() {
      return text.strip().substring(level).replaceFirst("(^|\\s)#++$", "").strip();
    }
  }

  private static final int MAX_LEVEL = 6;
  private static final int MAX_INDENT = 3;
  private static final int MIN_FENCE = 3;
  private static final String PROPERTIES = "---";

  NoteLines {
    lines = List.copyOf(lines);
  }

  static NoteLines of(String markdown) {
    return new NoteLines(markdown.lines().toList());
  }

  /** Each line, up to where code begins that never ends. */
  List<Line> apart() {
    List<Line> apart = new ArrayList<>();
    int next = afterProperties();
    while (next < lines.size()) {
      String line = lines.get(next);
      int end = fence(line).isEmpty() ? next : endOfCode(next);
      if (end == lines.size()) {
        return apart; // what looks like code may be headings, also excluded ones
      }
      int level = end == next ? level(line) : 0;
      lines.subList(next, end + 1).forEach(text -> apart.add(new Line(text, level)));
      next = end + 1;
    }
    return apart;
  }

  private int afterProperties() {
    if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(PROPERTIES)) {
      return 0;
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(PROPERTIES)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The line that ends the code; the number of lines if none does. */
  private int endOfCode(int begin) {
    String fence = fence(lines.get(begin));
    for (int i = begin + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (fence(line).startsWith(fence) && line.strip().equals(fence(line))) {
        return i;
      }
    }
    return lines.size();
  }

  /** The fence that a line begins with; empty if it begins with none. */
  private static String fence(String line) {
    String text = unindented(line);
    char mark = text.isEmpty() ? ' ' : text.charAt(0);
    int length = count(text, mark);
    boolean isFence =
        length >= MIN_FENCE && (mark == '~' || (mark == '`' && text.indexOf('`', length) < 0));
    return isFence ? text.substring(0, length) : "";
  }

  private static int level(String line) {
    String text = unindented(line);
    int level = count(text, '#');
    boolean ends = level == text.length() || Character.isWhitespace(text.charAt(level));
    return level <= MAX_LEVEL && ends ? level : 0;
  }

  /** A line without up to three spaces before it; empty if there are more, or a tab. */
  private static String unindented(String line) {
    int indent = count(line, ' ');
    return indent > MAX_INDENT ? "" : line.substring(indent);
  }

  private static int count(String text, char mark) {
    int count = 0;
    while (count < text.length() && text.charAt(count) == mark) {
      count++;
    }
    return count;
  }
}
