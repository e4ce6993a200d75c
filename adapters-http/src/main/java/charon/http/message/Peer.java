package charon.http.message;

/**
 * Who is at the other end of a connection.
 *
 * @param address the address as a number, such as {@code 192.168.1.20} or {@code fe80::1}
 * @param encrypted whether nobody between can read along (HTTPS)
 */
public record Peer(String address, boolean encrypted) {

  /** What the client is counted by where there are limits. */
  public String network() {
    return ClientNetwork.of(address);
  }

  /** This computer, not encrypted. */
  public static final Peer LOCAL = new Peer("127.0.0.1", false);
}
