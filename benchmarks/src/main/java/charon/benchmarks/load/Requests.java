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

  static byte[] post(String path, String apiToken, String json) {
    return bytes("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + apiToken + "\r\nContent-Type: application/json\r\nContent-Length: "
        + bytes(json).length + "\r\n\r\n" + json);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
