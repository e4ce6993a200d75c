package charon.bootstrap.settings;

import charon.http.HttpTransport;

/** How the server is reached. */
public record Listening(
    @Setting(
        value = "0.0.0.0",
        label = "ADDRESS",
        says = "Address to listen on: 0.0.0.0 is every network of this computer, 127.0.0.1 lets"
            + " only this computer in.")
    String host,

    @Setting(value = "8000", most = 65_535, says = "Port to listen on; 0 takes any free one.")
    int port,

    @Setting(
        value = "auto",
        says = "How sockets are driven: epoll is Linux's own way, nio works everywhere, auto takes"
            + " the fastest there is.")
    HttpTransport transport) {

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Listening {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host: '" + host + "' (expected: not blank)");
    }
  }
}
