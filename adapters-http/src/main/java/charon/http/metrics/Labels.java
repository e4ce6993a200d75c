package charon.http.metrics;

/**
 * Names and values, as they stand between braces in the text format.
 *
 * @param text {@code name="value"} pairs with commas between them, escaped
 */
public record Labels(String text) {

  /** No labels. */
  public static final Labels NONE = new Labels("");

  /** One label. */
  public static Labels of(String name, String value) {
    return NONE.and(name, value);
  }

  /** These labels and one more. */
  public Labels and(String name, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    String pair = name + "=\"" + escaped + "\"";
    return new Labels(text.isEmpty() ? pair : text + "," + pair);
  }
}
