package charon.http.server;

import charon.http.routing.AcceptEncoding;
import charon.http.routing.Request;
import charon.http.security.AccessGuard;
import charon.http.security.Listener;
import charon.http.sse.SseBroadcaster;
import charon.http.sse.StreamFormat;
import io.netty.channel.Channel;
import java.util.Optional;
import java.util.function.Function;

/** Lets displays in to the event stream of their audience. Thread-safe. */
public final class StreamDoor {

  private final SseBroadcaster broadcaster;
  private final Function<Request, Listener> listenerOf;
  private final WorkerPool workers;

  /**
   * Opens streams of the broadcaster.
   *
   * @param listenerOf finds out who asks; may wait, so it is asked on a worker
   */
  public StreamDoor(
      SseBroadcaster broadcaster, Function<Request, Listener> listenerOf, WorkerPool workers) {
    this.broadcaster = broadcaster;
    this.listenerOf = listenerOf;
    this.workers = workers;
  }

  /**
   * Opens a stream: at once for who shows nothing to tell them by, else when it has been found out
   * who it is. To be called on the channel's event loop.
   *
   * @param chunked whether the client reads chunks, as HTTP/1.1 clients do
   * @return false if there is nobody to find that out
   */
  boolean open(Channel channel, Request request, boolean chunked) {
    StreamFormat format =
        new StreamFormat(chunked, AcceptEncoding.gzip(request), wantsHeartbeat(request));
    if (isAnybody(request)) {
      open(channel, format, Listener.PLAYER);
      return true;
    }
    return workers.offer(() -> {
      Listener listener = listenerOf.apply(request);
      channel.eventLoop().execute(() -> openIfConnected(channel, format, listener));
    });
  }

  private void openIfConnected(Channel channel, StreamFormat format, Listener listener) {
    if (channel.isActive()) {
      open(channel, format, listener);
    }
  }

  private void open(Channel channel, StreamFormat format, Listener listener) {
    broadcaster.open(channel, format, listener.audience(), listener.grant());
  }

  private static boolean wantsHeartbeat(Request request) {
    return request.target().parameter("heartbeat").equals(Optional.of("true"));
  }

  private static boolean isAnybody(Request request) {
    return request.asksAsPlayers() || AccessGuard.showsNothing(request);
  }
}
