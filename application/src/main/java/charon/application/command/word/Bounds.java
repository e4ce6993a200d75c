package charon.application.command.word;

import charon.application.port.in.command.Members;
import charon.domain.InvalidValueException;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Members that are not to be too long, too small or too large. */
public final class Bounds {

  private Bounds() {}

  /**
   * A text that is empty if it is missing.
   *
   * @param most how many characters it may have
   * @throws InvalidValueException if it is longer, or no text
   */
  public static String text(Members members, String name, int most) {
    String text = members.text(name, "");
    if (text.length() > most) {
      throw new InvalidValueException(name + " must have at most " + most + " characters");
    }
    return text;
  }

  /**
   * An integer that may be missing.
   *
   * @throws InvalidValueException if it is none, or not between the bounds, which are both included
   */
  public static OptionalLong integer(Members members, String name, long least, long most) {
    OptionalLong given = members.integer(name);
    if (given.isPresent() && (given.getAsLong() < least || given.getAsLong() > most)) {
      throw new InvalidValueException(name + " must be between " + least + " and " + most);
    }
    return given;
  }

  /**
   * A number that may be missing.
   *
   * @throws InvalidValueException if it is none, or not between the bounds, which are both included
   */
  public static OptionalDouble number(Members members, String name, double least, double most) {
    OptionalDouble given = members.number(name);
    if (given.isPresent() && !(given.getAsDouble() >= least && given.getAsDouble() <= most)) {
      throw new InvalidValueException(
          name + " must be between " + said(least) + " and " + said(most));
    }
    return given;
  }

  private static String said(double bound) {
    return bound == (long) bound ? String.valueOf((long) bound) : String.valueOf(bound);
  }
}
