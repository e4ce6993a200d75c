package charon.http.server;

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

  private final Seats seats;
  private @Nullable Seat seat;
  private @Nullable Connections connections;
  private boolean gone;

  StreamDeparture(Seats seats) {
    this.seats = seats;
  }

  @Override
  public void takenOver(Channel channel) {
    seat = channel.attr(Seat.KEY).get();
    connections = Connections.of(channel);
    connections.takeOver(channel);
  }

  @Override
  public void gone() {
    if (gone) {
      return;
    }
    gone = true;
    seats.release();
    if (seat != null) {
      seat.leave();
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
