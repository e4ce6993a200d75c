package charon.http.message;

import charon.http.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An answer. Immutable. */
public final class Response {

  /** The length of content that nobody knows beforehand. */
  public static final long UNKNOWN_LENGTH = -1;

  private static final byte[] NOTHING = {};

  /** What an answer says of how to keep it: those who have it already are told so, too. */
  private static final Set<String> CACHING = Set.of("etag", "cache-control", "vary");

  private final int status;
  private final List<Header> headers;
  private final byte[] body;
  private final long length;
  private final Optional<WireForm> wireForm;

  private Response(
      int status, List<Header> headers, byte[] body, long length, Optional<WireForm> wireForm) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.length = length;
    this.wireForm = wireForm;
  }

  private Response(int status, String header, String value, byte[] body) {
    this(status, List.of(new Header(header, value)), body, body.length, Optional.empty());
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** All header fields but those of length and connection. */
  public List<Header> headers() {
    return headers;
  }

  /** The content; not copied, must not be changed. */
  public byte[] body() {
    return body;
  }

  /**
   * How many bytes the content has: also of an answer to {@code HEAD}, which goes without; {@link
   * #UNKNOWN_LENGTH} if nobody knows.
   */
  public long length() {
    return length;
  }

  /** The bytes of an answer that is given many times. */
  public Optional<WireForm> wireForm() {
    return wireForm;
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

  /** A refusal that says more in the member {@code detail}. */
  public static Response error(int status, String message, String detail) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("error", message);
    members.put("detail", detail);
    return json(status, JsonCodec.write(members));
  }

  /** 503: there is too much to do just now. */
  public static Response busy() {
    return error(503, "Busy, try again").with("retry-after", "1");
  }

  /** A page. */
  public static Response html(int status, String page) {
    return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  /** Content of any type; not copied, must not be changed. */
  public static Response of(int status, String contentType, byte[] body) {
    return new Response(status, "content-type", contentType, body);
  }

  /** 200 to {@code HEAD}: says how long the content is, which nobody has had to make. */
  public static Response withoutContent(String contentType, long length) {
    return new Response(
        200, List.of(new Header("content-type", contentType)), NOTHING, length, Optional.empty());
  }

  /** This answer with its content; not copied, must not be changed. */
  public Response carrying(byte[] content) {
    return new Response(status, headers, content, content.length, Optional.empty());
  }

  /** 304 in place of this answer: what the caller has is still right (RFC 9110, section 15.4.5). */
  public Response notModified() {
    List<Header> caching =
        headers.stream().filter(header -> CACHING.contains(header.name())).toList();
    return new Response(304, caching, NOTHING, 0, Optional.empty());
  }

  /** Sends the caller elsewhere: 301, 302 or 308. */
  public static Response redirect(int status, String location) {
    return new Response(status, "location", location, NOTHING);
  }

  /** 304: what the caller has is still right. */
  public static Response notModified(String etag) {
    return new Response(304, "etag", etag, NOTHING);
  }

  /** 204: what can be done there. */
  public static Response allowed(String methods) {
    return new Response(204, "allow", methods, NOTHING);
  }

  /** 204: it was done, and there is nothing to say. */
  public static Response nothing() {
    return new Response(204, List.of(), NOTHING, 0, Optional.empty());
  }

  /** This answer with one more header field. */
  public Response with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Response(status, List.copyOf(more), body, length, Optional.empty());
  }

  /** This answer, to be given many times: what it looks like on the wire is made once. */
  public Response repeated() {
    return new Response(status, headers, body, length, Optional.of(new WireForm()));
  }
}
