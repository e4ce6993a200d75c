package charon.http.server.admission;

import charon.http.message.ClientNetwork;
import charon.http.message.Response;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How many connections there may be, in all and from one address. One too many is told so in a few
 * bytes and closed before anything is read from it. Thread-safe.
 */
public final class ConnectionLimit {

  private static final byte[] BODY =
      Response.error(503, "Too many connections, try again").body();
  private static final String HEAD =
      """
      HTTP/1.1 503 Service Unavailable
      content-type: application/json
      content-length: %d
      retry-after: 5
      date: DATE
      connection: close

      """.replace("%d", Integer.toString(BODY.length)).replace("\n", "\r\n");

  private final int inAll;
  private final int perAddress;
  private final TrustedProxies proxies;
  private final Map<InetAddress, Integer> byAddress = new HashMap<>();
  private int open;

  /**
   * Counts from none.
   *
   * @param inAll how many there may be; 0: any number
   * @param perAddress how many from one address, of IPv6 from one network; 0: any number
   * @param proxies who stands for many clients: only the number in all counts for them
   */
  public ConnectionLimit(int inAll, int perAddress, TrustedProxies proxies) {
    this.inAll = unlimitedIfZero(inAll);
    this.perAddress = unlimitedIfZero(perAddress);
    this.proxies = proxies;
  }

  /** Counts a new connection until it is closed; false if it is one too many. */
  public boolean admit(SocketChannel channel) {
    InetSocketAddress remote = channel.remoteAddress();
    if (remote == null || !enter(remote.getAddress())) { // without address it is gone already
      return false;
    }
    ConnectionSlot slot = new ConnectionSlot(this, ClientNetwork.of(remote.getAddress()));
    channel.attr(ConnectionSlot.KEY).set(slot);
    channel.closeFuture().addListener(slot);
    return true;
  }

  /**
   * Says why, and closes.
   *
   * @param date the present time as answers carry it
   */
  public static void refuse(SocketChannel channel, String date) {
    channel
        .writeAndFlush(Unpooled.wrappedBuffer(
            HEAD.replace("DATE", date).getBytes(StandardCharsets.US_ASCII), BODY))
        .addListener(ChannelFutureListener.CLOSE);
  }

  private synchronized boolean enter(InetAddress address) {
    InetAddress network = ClientNetwork.of(address);
    int fromThere = byAddress.getOrDefault(network, 0);
    if (open >= inAll || (fromThere >= perAddress && !proxies.contains(address))) {
      return false;
    }
    open++;
    byAddress.put(network, fromThere + 1);
    return true;
  }

  synchronized void leave(InetAddress network) {
    open--;
    byAddress.computeIfPresent(network, (known, count) -> count == 1 ? null : count - 1);
  }

  private static int unlimitedIfZero(int limit) {
    return limit == 0 ? Integer.MAX_VALUE : limit;
  }
}
