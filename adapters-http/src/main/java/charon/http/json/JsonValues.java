package charon.http.json;

import charon.domain.InvalidValueException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Single values of a request body, each with the name by which it is refused. */
final class JsonValues {

  private JsonValues() {}

  static boolean booleanOf(String name, JsonNode value) {
    if (!value.isBoolean()) {
      throw new InvalidValueException(name + " must be true or false");
    }
    return value.booleanValue();
  }

  static int integerOf(String name, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw new InvalidValueException(name + " must be an integer");
    }
    return value.intValue();
  }

  static String stringOf(String name, JsonNode value) {
    if (!value.isString()) {
      throw new InvalidValueException(name + " must be text");
    }
    return value.stringValue();
  }

  static String checked(String name, String text) {
    if (text.length() > JsonBody.MAX_TEXT) {
      throw new InvalidValueException(
          name + " must have at most " + JsonBody.MAX_TEXT + " characters");
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new InvalidValueException(name + " must be well-formed Unicode");
    }
    return text;
  }
}
