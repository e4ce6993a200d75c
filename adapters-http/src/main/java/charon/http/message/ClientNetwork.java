package charon.http.message;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * By what clients are counted where there are limits: by their address, of IPv6 by the network of 64
 * bits that anybody gets who gets one address. Addresses that are good for one cable only (fe80::/10)
 * count each for itself.
 */
public final class ClientNetwork {

  private static final int NETWORK_BYTES = 8;

  private ClientNetwork() {}

  /**
   * The first address of the network that an address counts for.
   *
   * @throws IllegalStateException if 16 bytes are no address, which they are
   */
  public static InetAddress of(InetAddress address) {
    if (!(address instanceof Inet6Address) || address.isLinkLocalAddress()) {
      return address;
    }
    byte[] bytes = address.getAddress();
    Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }

  /** The same for an address that is written as a number; anything else counts for itself. */
  static String of(String address) {
    if (address.indexOf(':') < 0) { // no IPv6; and no name is ever looked up
      return address;
    }
    try {
      return of(InetAddress.getByName(address)).getHostAddress();
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
