package charon.bootstrap.run;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.stream.Stream;

/** Under which addresses a server can be opened in a browser. */
final class Reachable {

  private static final String THIS_COMPUTER = "localhost";

  private Reachable() {}

  /** The beginnings of all URLs, such as {@code http://192.168.1.20:8000}, best for guests first. */
  static List<String> urls(String scheme, InetSocketAddress bound) {
    return urls(scheme, bound, localAddresses());
  }

  /**
   * The same on a computer with these addresses.
   *
   * @param scheme {@code http} or {@code https}
   * @param bound what the server listens on
   */
  static List<String> urls(
      String scheme, InetSocketAddress bound, List<InetAddress> ofThisComputer) {
    return hosts(bound.getAddress(), ofThisComputer)
        .map(host -> scheme + "://" + host + ":" + bound.getPort())
        .toList();
  }

  private static Stream<String> hosts(InetAddress bound, List<InetAddress> ofThisComputer) {
    if (bound.isLoopbackAddress()) {
      return Stream.of(THIS_COMPUTER);
    }
    if (!bound.isAnyLocalAddress()) {
      return Stream.of(inUrl(bound));
    }
    Stream<String> inTheNetwork = ofThisComputer.stream()
        .filter(address -> address instanceof Inet4Address && address.isSiteLocalAddress())
        .map(InetAddress::getHostAddress);
    return Stream.concat(inTheNetwork, Stream.of(THIS_COMPUTER));
  }

  private static String inUrl(InetAddress address) {
    String number = address.getHostAddress();
    return address instanceof Inet4Address ? number : "[" + number.replaceFirst("%.*", "") + "]";
  }

  /** All addresses of this computer. */
  static List<InetAddress> localAddresses() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .toList();
    } catch (SocketException e) {
      return List.of(); // only a help to the reader: the server itself runs
    }
  }
}
