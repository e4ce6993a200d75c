package charon.benchmarks.load;

import java.nio.charset.StandardCharsets;

/** The requests that are made, as bytes. */
final class Requests {

  static final String STATE = "/api/active-view/";

  private Requests() {}

  static byte[] get(String path) {
    return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  /** Opens the stream of the table with that beginning of its paths. */
  static byte[] stream(String base, boolean gzip) {
    return bytes("GET " + base + "/api/active-view/stream/ HTTP/1.1\r\nHost: localhost\r\n"
        + (gzip ? "Accept-Encoding: gzip\r\n" : "") + "\r\n");
  }

  /** Opens the stream of a display that says who it is, at the default table. */
  static byte[] streamOf(String display) {
    return get(STATE + "stream/?display=" + display);
  }

  /** Says at the default table what a display shows, as its page does. */
  static byte[] seen(String display, long revision) {
    String json = "{\"revision\":" + revision + ",\"width\":1920,\"height\":1080,\"visible\":true}";
    return bytes("POST /api/displays/" + display + "/seen/ HTTP/1.1\r\nHost: localhost\r\n"
        + "Content-Type: application/json\r\nContent-Length: " + bytes(json).length + "\r\n\r\n"
        + json);
  }

  /** Asks with an API token. */
  static byte[] get(String path, String apiToken) {
    return bytes("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + apiToken
        + "\r\n\r\n");
  }

  static byte[] post(String path, String apiToken, String json) {
    return bytes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + apiToken + "\r\nContent-Type: application/json\r\nContent-Length: "
        + bytes(json).length + "\r\n\r\n" + json);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
