package charon.http;

import charon.http.message.Header;
import charon.http.message.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An answer, as a client looks at it. */
public record Reply(int status, List<Header> headers, String text) {

  static Reply of(Response response) {
    return new Reply(
        response.status(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
  }

  /** The body. */
  public JsonNode json() {
    return JsonText.parse(text);
  }

  /** What the member {@code error} says. */
  public String error() {
    return json().required("error").stringValue();
  }

  /** All values of a header field. */
  public List<String> headers(String name) {
    return headers.stream()
        .filter(header -> header.name().equals(name))
        .map(Header::value)
        .toList();
  }

  /** The value of a header field that is there once. */
  public String header(String name) {
    List<String> values = headers(name);
    if (values.size() != 1) {
      throw new AssertionError(name + ": " + values + " (expected: one value)");
    }
    return values.get(0);
  }

  /** The value of a cookie that is set. */
  public Optional<String> cookie(String name) {
    return headers("set-cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
        .findFirst();
  }
}
