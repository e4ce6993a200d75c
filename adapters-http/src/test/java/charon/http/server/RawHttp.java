package charon.http.server;

import charon.http.LiveServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A client that says anything, byte by byte. */
final class RawHttp implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

  private final Socket socket;

  RawHttp(LiveServer server) throws IOException {
    this(new Socket(server.address().getAddress(), server.address().getPort()));
  }

  /** Over a connection that somebody else has made, as one that is encrypted. */
  RawHttp(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Whether something has come that was not read yet. */
  boolean hasAnswer() throws IOException {
    return socket.getInputStream().available() > 0;
  }

  /** Reads until the server closes the connection. */
  String readToEnd() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Reads one answer with a Content-Length, and no byte more. */
  String readAnswer() throws IOException {
    String head = readHead();
    var length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
    return length.find()
        ? head
            + new String(
                socket.getInputStream().readNBytes(Integer.parseInt(length.group(1))),
                StandardCharsets.UTF_8)
        : head;
  }

  /** Reads the head of an answer, and no byte more. */
  String readHead() throws IOException {
    InputStream in = socket.getInputStream();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new AssertionError("ended after: " + head);
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.US_ASCII);
  }

  /** The statuses of all answers in a text. */
  static String statuses(String answers) {
    return String.join(
        " ", STATUS.matcher(answers).results().map(match -> match.group(1)).toList());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
