package charon.picture.draw;

/** Markdown as one reads it without its signs. */
public final class PlainText {

  private PlainText() {}

  /** The words of a text. */
  public static String of(String markdown) {
    return markdown
        .replaceAll("(?m)^\\s{0,3}(?:#{1,6}|>)\\s+", "")
        .replaceAll("(?m)^\\s*[-*+]\\s+", "• ")
        .replaceAll("!?\\[([^\\]\\n]*)\\]\\([^)\\n]*\\)", "$1")
        .replaceAll("\\[\\[(?:[^\\]|\\n]*\\|)?([^\\]\\n]*)\\]\\]", "$1")
        .replaceAll("(\\*\\*|__|\\*|`)(?=\\S)([^*`\\n]+?)(?<=\\S)\\1", "$2")
        .replaceAll("\\n\\s*\\n(?:\\s*\\n)+", "\n\n")
        .strip();
  }
}
