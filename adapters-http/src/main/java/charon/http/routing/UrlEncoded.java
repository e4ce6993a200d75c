package charon.http.routing;

import charon.domain.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Form fields and query parameters, {@code application/x-www-form-urlencoded} (WHATWG URL, section
 * 5.1), but malformed escapes and malformed UTF-8 are refused.
 *
 * @param fields by name; of two fields of one name the last counts
 */
public record UrlEncoded(Map<String, String> fields) {

  private static final String REFUSAL = "Malformed percent-encoding";

  public UrlEncoded {
    fields = Map.copyOf(fields);
  }

  /**
   * Parses a form or a query.
   *
   * @throws InvalidValueException if it is malformed
   */
  public static UrlEncoded parse(String text) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      fields.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
    return new UrlEncoded(fields);
  }

  /** A field's value. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  static String decode(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        decoded.write(escaped(encoded, i));
        i += 2;
      } else {
        decoded.write(encoded[i] == '+' ? ' ' : encoded[i]);
      }
    }
    return utf8(decoded.toByteArray());
  }

  private static int escaped(byte[] encoded, int at) {
    if (at + 2 >= encoded.length
        || !HexFormat.isHexDigit(encoded[at + 1])
        || !HexFormat.isHexDigit(encoded[at + 2])) {
      throw new InvalidValueException(REFUSAL);
    }
    return HexFormat.fromHexDigit(encoded[at + 1]) << 4 | HexFormat.fromHexDigit(encoded[at + 2]);
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidValueException(REFUSAL);
    }
  }
}
