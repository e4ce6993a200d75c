package charon.application.port.in.command;

import charon.domain.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single values, each with the name by which it is refused. */
final class Values {

  private Values() {}

  static boolean booleanOf(String name, @Nullable Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw new InvalidValueException(name + " must be true or false");
  }

  static int integerOf(String name, @Nullable Object value) {
    if (value instanceof Long number && number == number.intValue()) {
      return number.intValue();
    }
    throw new InvalidValueException(name + " must be an integer");
  }

  static double numberOf(String name, @Nullable Object value) {
    if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw new InvalidValueException(name + " must be a number");
  }

  static List<?> listOf(@Nullable Object value, String refusalIfMissing, String refusalIfNoList) {
    if (value == null) {
      throw new InvalidValueException(refusalIfMissing);
    }
    if (value instanceof List<?> items) {
      return items;
    }
    throw new InvalidValueException(refusalIfNoList);
  }

  static String textOf(String name, @Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw new InvalidValueException(name + " must be text");
  }

  static String checked(String name, String text) {
    if (text.length() > Members.MAX_TEXT) {
      throw new InvalidValueException(
          name + " must have at most " + Members.MAX_TEXT + " characters");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new InvalidValueException(name + " must be well-formed Unicode");
    }
    return text;
  }

  static String withoutControls(String name, String text, boolean ofSeveralLines) {
    if (text.chars()
        .anyMatch(c -> ofSeveralLines ? c == 0 : Character.getType(c) == Character.CONTROL)) {
      throw new InvalidValueException(name + " must have no control characters");
    }
    return text;
  }
}
