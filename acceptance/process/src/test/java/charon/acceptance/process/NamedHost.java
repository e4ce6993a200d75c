package charon.acceptance.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/**
 * A client that finds the server under another name than it has here: the JDK's own sends the name it
 * has connected to.
 *
 * @param server beginning of the URLs that lead there
 * @param name of the host that is asked for
 */
record NamedHost(String server, String name) {

  /** What came back, as one text. */
  record Answer(int status, String text) {}

  /** Reads. */
  Answer get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\n", "");
  }

  /** Sends a body, with a token. */
  Answer post(String path, String bearer, String body) throws IOException {
    String head = "POST %s HTTP/1.1\r\nAuthorization: %s\r\nContent-Length: %d\r\n"
        .formatted(path, bearer, body.getBytes(UTF_8).length);
    return send(head, body);
  }

  private Answer send(String head, String body) throws IOException {
    int port = URI.create(server).getPort();
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String host = "Host: " + name + ":" + port + "\r\n";
      socket
          .getOutputStream()
          .write((head + host + "Connection: close\r\n\r\n" + body).getBytes(UTF_8));
      String text = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return new Answer(Integer.parseInt(text.split(" ", 3)[1]), text);
    }
  }
}
