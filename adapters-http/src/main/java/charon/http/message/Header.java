package charon.http.message;

/**
 * A header field of an answer.
 *
 * @param name in lower case
 * @param value without line breaks
 */
public record Header(String name, String value) {

  /**
   * Checks what it is made of.
   *
   * @throws IllegalArgumentException if the value holds a line break
   */
  public Header {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' && value.charAt(i) != '\t') {
        throw new IllegalArgumentException(
            name + ": '" + value + "' (expected: no control characters)");
      }
    }
  }
}
