package charon.application.port.in.display;

import charon.domain.InvalidValueException;
import java.util.regex.Pattern;

/**
 * What a display calls itself: a secret, by which it is given what is its own. Immutable.
 *
 * @param value 128 random bits or more, in base64url without padding
 */
public record DisplayId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");

  /**
   * Checks the form.
   *
   * @throws InvalidValueException if it has another
   */
  public DisplayId {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException(
          "display must be an id of 128 random bits, as 22 characters of base64url");
    }
  }

  /** Without the secret, which is not to be in any log. */
  @Override
  public String toString() {
    return "DisplayId[…]";
  }
}
