package charon.http.message;

import charon.domain.InvalidValueException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Form fields and query parameters, {@code application/x-www-form-urlencoded} (WHATWG URL, section
 * 5.1): a malformed escape stands for itself, malformed UTF-8 becomes U+FFFD.
 *
 * @param fields by name; of two fields of one name the last counts
 */
public record UrlEncoded(Map<String, String> fields) {

  private static final int MAX_FORM_BYTES = 8 * 1024;
  private static final int MAX_FORM_FIELDS = 20;

  public UrlEncoded {
    // no copyOf: names that collide, which anybody can think of, would make it slow
    fields = Collections.unmodifiableMap(new HashMap<>(fields));
  }

  /**
   * Parses a form.
   *
   * @throws InvalidValueException if it is longer than any of ours
   */
  static UrlEncoded form(byte[] body) {
    int pairs = 1;
    for (byte b : body) {
      pairs += b == '&' ? 1 : 0;
    }
    if (body.length > MAX_FORM_BYTES || pairs > MAX_FORM_FIELDS) {
      throw new InvalidValueException("A form may have at most " + MAX_FORM_FIELDS + " fields and "
          + MAX_FORM_BYTES + " bytes");
    }
    return parse(new String(body, StandardCharsets.UTF_8));
  }

  /** Parses a form or a query. */
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
      if (isEscape(encoded, i)) {
        decoded.write(
            HexFormat.fromHexDigit(encoded[i + 1]) << 4 | HexFormat.fromHexDigit(encoded[i + 2]));
        i += 2;
      } else {
        decoded.write(encoded[i] == '+' ? ' ' : encoded[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static boolean isEscape(byte[] encoded, int at) {
    return encoded[at] == '%'
        && at + 2 < encoded.length
        && HexFormat.isHexDigit(encoded[at + 1])
        && HexFormat.isHexDigit(encoded[at + 2]);
  }
}
