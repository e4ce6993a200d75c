package charon.http.message;

import charon.application.port.in.display.DisplayPeer;
import java.util.Optional;

/**
 * Who is at the other end of a connection.
 *
 * @param address the address as a number, such as {@code 192.168.1.20} or {@code fe80::1}
 * @param encrypted whether nobody between can read along (HTTPS)
 * @param forwardedHost the host and port that the browser asked for, if a proxy that is trusted says so
 */
public record Peer(String address, boolean encrypted, Optional<String> forwardedHost) {

  /** This computer, not encrypted. */
  public static final Peer LOCAL = new Peer("127.0.0.1", false);

  /** Somebody without a proxy. */
  public Peer(String address, boolean encrypted) {
    this(address, encrypted, Optional.empty());
  }

  /**
   * The same as that of a display.
   *
   * @param agent the browser, as it says itself, if it does
   */
  public DisplayPeer ofDisplay(Optional<String> agent) {
    return new DisplayPeer(address, network(), agent.orElse(""));
  }

  /** What the client is counted by where there are limits. */
  public String network() {
    return ClientNetwork.of(address);
  }
}
