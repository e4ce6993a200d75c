package charon.domain.account;

import charon.domain.InvalidValueException;
import java.util.regex.Pattern;

/**
 * Somebody who can log in.
 *
 * @param name 1 to 150 letters, digits and {@code @ . + - _}; unique
 * @param admin whether they manage the server: its tables, users and tokens
 */
public record User(String name, boolean admin) {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}@.+_-]{1,150}");

  /**
   * Checks the name.
   *
   * @throws InvalidValueException if it is not one
   */
  public User {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidValueException(
          "name: '" + name + "' (expected: 1 to 150 letters, digits or @ . + - _)");
    }
  }
}
