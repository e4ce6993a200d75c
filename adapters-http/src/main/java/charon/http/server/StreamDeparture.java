package charon.http.server;

import charon.http.server.admission.ConnectionSlot;
import charon.http.server.connection.Connections;
import charon.http.sse.Departure;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import org.jspecify.annotations.Nullable;

/**
 * Gives up what a stream has taken, when its channel or the socket without one is closed. Confined to
 * the stream's event loop.
 */
final class StreamDeparture implements Departure, ChannelFutureListener {

  private final Runnable leaving;
  private @Nullable ConnectionSlot slot;
  private @Nullable Connections connections;
  private boolean gone;

  /**
   * For one stream.
   *
   * @param leaving leaves where it was let in, and gives its place back
   */
  StreamDeparture(Runnable leaving) {
    this.leaving = leaving;
  }

  @Override
  public void takenOver(Channel channel) {
    slot = channel.attr(ConnectionSlot.KEY).get();
    connections = Connections.of(channel);
    connections.takeOver(channel);
  }

  @Override
  public void gone() {
    if (gone) {
      return;
    }
    gone = true;
    leaving.run();
    if (slot != null) {
      slot.leave();
    }
    if (connections != null) {
      connections.closed();
    }
  }

  @Override
  public void operationComplete(ChannelFuture closed) {
    gone();
  }
}
