package charon.http.routing;

import charon.http.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer.
 *
 * @param status the HTTP status code
 * @param headers all header fields but those of length and connection
 * @param body the content; not copied, must not change any more
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; copying every answer would cost
public record Response(int status, List<Header> headers, byte[] body) {

  public Response {
    headers = List.copyOf(headers);
  }

  /** 200 with a JSON tree. */
  public static Response json(Object tree) {
    return json(200, JsonCodec.write(tree));
  }

  /** A JSON text that is encoded already. */
  public static Response json(int status, byte[] encoded) {
    return of(status, "application/json", encoded);
  }

  /** A refusal: an object with the member {@code error}. */
  public static Response error(int status, String message) {
    return json(status, JsonCodec.write(Map.of("error", message)));
  }

  /** 503: there is too much to do just now. */
  public static Response busy() {
    return error(503, "Busy, try again").with("retry-after", "1");
  }

  /** A page. */
  public static Response html(int status, String page) {
    return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  /** Content of any type. */
  public static Response of(int status, String contentType, byte[] body) {
    return new Response(status, List.of(new Header("content-type", contentType)), body);
  }

  /** Sends the caller elsewhere: 301, 302 or 308. */
  public static Response redirect(int status, String location) {
    return new Response(status, List.of(new Header("location", location)), new byte[0]);
  }

  /** 304: what the caller has is still right. */
  public static Response notModified(String etag) {
    return new Response(304, List.of(new Header("etag", etag)), new byte[0]);
  }

  /** 204: what can be done there. */
  static Response allowed(String methods) {
    return new Response(204, List.of(new Header("allow", methods)), new byte[0]);
  }

  /** This answer with one more header field. */
  public Response with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Response(status, more, body);
  }
}
