package charon.http.server;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.util.AttributeKey;
import java.net.InetAddress;

/** A connection's place under the limit, given up once. Confined to the connection's event loop. */
final class Seat implements ChannelFutureListener {

  /** Where a channel keeps its own. */
  static final AttributeKey<Seat> KEY = AttributeKey.valueOf(Seat.class, "seat");

  private final ConnectionLimit limit;
  private final InetAddress address;
  private boolean left;

  Seat(ConnectionLimit limit, InetAddress address) {
    this.limit = limit;
    this.address = address;
  }

  void leave() {
    if (!left) {
      left = true;
      limit.leave(address);
    }
  }

  @Override
  public void operationComplete(ChannelFuture closed) {
    leave();
  }
}
