package charon.http.routing;

/**
 * A header field of an answer.
 *
 * @param name in lower case
 * @param value without line breaks
 */
public record Header(String name, String value) {

  public Header {
    if (value.chars().anyMatch(c -> c < ' ' && c != '\t')) {
      throw new IllegalArgumentException(
          name + ": '" + value + "' (expected: no control characters)");
    }
  }
}
