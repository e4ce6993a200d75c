package charon.persistence.campaign.yaml;

/**
 * The text of a file.
 *
 * @param file path relative to the campaign folder
 * @param text without byte order mark
 */
public record SourceText(String file, String text) {

  /** The line of a position in the text, from 1. */
  public int lineAt(int index) {
    return 1 + (int) text.chars().limit(index).filter(c -> c == '\n').count();
  }
}
