package charon.http.server.admission;

import charon.http.message.Peer;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reverse proxies whose word on the client behind them counts. What anybody else says in {@code
 * X-Forwarded-For}, {@code X-Forwarded-Proto} and {@code X-Forwarded-Host} is not looked at. Immutable.
 */
public final class TrustedProxies {

  private static final String CLIENTS = "x-forwarded-for";
  private static final String SCHEME = "x-forwarded-proto";
  private static final String HOST = "x-forwarded-host";

  private final List<IpSubnetFilterRule> ranges;

  private TrustedProxies(List<IpSubnetFilterRule> ranges) {
    this.ranges = ranges;
  }

  /**
   * The proxies at addresses or in ranges of addresses.
   *
   * @param ranges such as {@code 10.0.0.5}, {@code 10.0.0.0/8} or {@code fd00::/8}
   * @throws IllegalArgumentException if one is neither
   */
  public static TrustedProxies of(List<String> ranges) {
    return new TrustedProxies(ranges.stream().map(TrustedProxies::range).toList());
  }

  private static IpSubnetFilterRule range(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    int bits = NetUtil.isValidIpV4Address(address) ? 32 : 128;
    String prefix = slash < 0 ? String.valueOf(bits) : text.substring(slash + 1);
    if (parse(address).isEmpty()
        || !prefix.matches("[0-9]{1,3}")
        || Integer.parseInt(prefix) > bits) {
      throw new IllegalArgumentException("trusted-proxies: '" + text
          + "' (expected: an address such as 10.0.0.5, or a range such as 10.0.0.0/8)");
    }
    return new IpSubnetFilterRule(address, Integer.parseInt(prefix), IpFilterRuleType.ACCEPT);
  }

  boolean contains(InetAddress address) {
    InetSocketAddress socket = new InetSocketAddress(address, 0);
    return ranges.stream().anyMatch(range -> range.matches(socket));
  }

  /**
   * Who sent a request: whoever is connected, unless that is a proxy. Then it is the last address
   * in the proxies' list that is no proxy, as what stands before it can be made up.
   */
  public Peer behind(Peer connected, HttpHeaders fields) {
    if (ranges.isEmpty() || parse(connected.address()).filter(this::contains).isEmpty()) {
      return connected;
    }
    return new Peer(
        client(fields).map(InetAddress::getHostAddress).orElse(connected.address()),
        last(fields, SCHEME).map("https"::equalsIgnoreCase).orElse(connected.encrypted()),
        last(fields, HOST));
  }

  private Optional<InetAddress> client(HttpHeaders fields) {
    List<String> path = values(fields, CLIENTS);
    Optional<InetAddress> nearest = Optional.empty();
    for (int i = path.size() - 1; i >= 0; i--) {
      Optional<InetAddress> next = parse(path.get(i));
      if (next.isEmpty()) {
        return nearest;
      }
      nearest = next;
      if (!contains(next.get())) {
        return nearest;
      }
    }
    return nearest;
  }

  private static Optional<String> last(HttpHeaders fields, String name) {
    List<String> values = values(fields, name);
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  private static List<String> values(HttpHeaders fields, String name) {
    return fields.getAll(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  /** An address that is written as a number; no name is looked up. */
  private static Optional<InetAddress> parse(String text) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByAddress(bytes));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 or 16 bytes are an address", e);
    }
  }
}
