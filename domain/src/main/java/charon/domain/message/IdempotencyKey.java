package charon.domain.message;

import charon.domain.InvalidValueException;
import java.util.regex.Pattern;

/**
 * Names an attempt to send a message, so that a second attempt of the same name is none.
 *
 * @param value 1 to 128 visible ASCII characters; chosen by the client
 */
public record IdempotencyKey(String value) {

  private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");

  /**
   * Checks the text.
   *
   * @throws InvalidValueException if it is no key
   */
  public IdempotencyKey {
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException("Idempotency-Key must be 1 to 128 visible ASCII characters");
    }
  }
}
