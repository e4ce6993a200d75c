package charon.bootstrap.run;

import charon.http.Protection;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** This computer's own name, under which the server may always be asked. */
final class OwnName {

  private OwnName() {}

  /** The same protection; if it names hosts, this computer is one of them. */
  static Protection added(Protection protection) {
    List<String> named = protection.names().allowedHosts();
    if (named.isEmpty()) {
      return protection;
    }
    List<String> all = Stream.concat(named.stream(), ownName()).toList();
    return new Protection(
        protection.crowd(),
        protection.rates(),
        new Protection.Names(
            protection.names().trustedProxies(), all, protection.names().tableDomain()));
  }

  private static Stream<String> ownName() {
    try {
      return Stream.of(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException e) {
      return Stream.empty(); // it has none that it knows
    }
  }
}
