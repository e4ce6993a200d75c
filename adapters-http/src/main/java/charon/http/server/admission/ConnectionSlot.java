package charon.http.server.admission;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.util.AttributeKey;
import java.net.InetAddress;

/** A connection's place within the limit, given up once. Confined to the connection's event loop. */
public final class ConnectionSlot implements ChannelFutureListener {

  /** Where a channel keeps its own. */
  public static final AttributeKey<ConnectionSlot> KEY =
      AttributeKey.valueOf(ConnectionSlot.class, "slot");

  private final ConnectionLimit limit;
  private final InetAddress address;
  private boolean left;

  ConnectionSlot(ConnectionLimit limit, InetAddress address) {
    this.limit = limit;
    this.address = address;
  }

  /** Gives the place up; more than once is once. */
  public void leave() {
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
