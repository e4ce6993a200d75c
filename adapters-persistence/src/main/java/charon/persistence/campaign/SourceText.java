package charon.persistence.campaign;

/**
 * The text of a file.
 *
 * @param file path relative to the campaign folder
 * @param text without byte order mark
 */
record SourceText(String file, String text) {

  /** The line of a position in the text, from 1. */
  int lineAt(int index) {
    return 1 + (int) text.chars().limit(index).filter(c -> c == '\n').count();
  }
}
