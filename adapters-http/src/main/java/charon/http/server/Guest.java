package charon.http.server;

import charon.domain.disclosure.Audience;
import charon.http.security.Listener;
import charon.http.sse.Departure;
import charon.http.sse.PreviewStreams;
import charon.http.sse.StreamFormat;
import charon.http.sse.TableStreams;
import io.netty.channel.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Who is about to open a stream.
 *
 * @param listener who that is
 * @param seat where they look at what is prepared; null: they look at what is shown
 */
record Guest(Listener listener, PreviewStreams.@Nullable Seat seat) {

  /** Somebody who looks at what is shown. */
  static Guest of(Listener listener) {
    return new Guest(listener, null);
  }

  /** Whether it takes a place of game masters; what is prepared is for nobody else. */
  boolean isGameMaster() {
    return seat != null || listener.audience() == Audience.GM;
  }

  void open(Channel channel, TableStreams shown, StreamFormat format, Departure departure) {
    if (seat == null) {
      shown.open(channel, format, listener.audience(), listener.grant(), departure);
    } else {
      seat.open(channel, format, listener.audience(), listener.grant(), departure);
    }
  }

  /** Does not look at what is prepared any more; what is shown needs no leave. */
  void leave() {
    if (seat != null) {
      seat.leave();
    }
  }
}
