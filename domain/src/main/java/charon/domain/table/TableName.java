package charon.domain.table;

import charon.domain.InvalidValueException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a table is called in addresses; can be a label of a host's name (RFC 1123, section 2.1).
 *
 * @param value 1 to 63 lower-case letters of ASCII, digits and hyphens, the first no hyphen
 */
public record TableName(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  /** The table of all requests that name none. It always exists. */
  public static final TableName DEFAULT = new TableName("default");

  /**
   * Checks the name.
   *
   * @throws InvalidValueException if it is not one
   */
  public TableName {
    if (!isName(value)) {
      throw new InvalidValueException("name: '" + value
          + "' (expected: 1 to 63 characters of a-z, 0-9 and -, not beginning with -)");
    }
  }

  /** The name that somebody wrote; empty if it can be none. */
  public static Optional<TableName> parse(String text) {
    return isName(text) ? Optional.of(new TableName(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isName(String text) {
    return FORM.matcher(text).matches();
  }
}
