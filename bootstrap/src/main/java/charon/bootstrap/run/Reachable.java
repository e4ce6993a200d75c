package charon.bootstrap.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Under which addresses a server can be opened in a browser. */
final class Reachable {

  private static final String THIS_COMPUTER = "localhost";

  /** Of a network for examples (RFC 5737), which is nobody's own. */
  private static final String SOMEWHERE = "203.0.113.1";

  private Reachable() {}

  /** The beginnings of all URLs, such as {@code http://192.168.1.20:8000}, best for guests first. */
  static List<String> urls(String scheme, InetSocketAddress bound) {
    return urls(scheme, bound, guestsFirst(localAddresses(), ofDefaultRoute()));
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

  /**
   * The address from which this computer reaches the rest of the world: guests are in that network,
   * and not in that of a virtual machine. Nothing is sent.
   */
  private static Optional<InetAddress> ofDefaultRoute() {
    try (var socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(SOMEWHERE, 9));
      return Optional.of(socket.getLocalAddress());
    } catch (IOException | UncheckedIOException nowhere) {
      return Optional.empty(); // a network without a way out is one, too
    }
  }

  /** The same addresses, one of them first. */
  static List<InetAddress> guestsFirst(List<InetAddress> all, Optional<InetAddress> first) {
    return all.stream()
        .sorted(Comparator.comparing(address -> first.filter(address::equals).isEmpty()))
        .toList();
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
