package charon.http.server;

import charon.http.message.AcceptEncoding;
import charon.http.message.Request;
import charon.http.security.Listener;
import charon.http.server.connection.WorkerPool;
import charon.http.sse.SseBroadcaster;
import charon.http.sse.StreamFormat;
import io.netty.channel.Channel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets displays in to the event stream of their audience. Thread-safe. */
public final class StreamEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(StreamEndpoint.class);

  private final SseBroadcaster broadcaster;
  private final Function<Request, Listener> listenerOf;
  private final WorkerPool workers;
  private final StreamLimit limit;

  /**
   * Opens streams of the broadcaster.
   *
   * @param listenerOf finds out who asks; may wait, so it is asked on a worker
   * @param mostStreams how many there may be at a time; 0: any number
   */
  public StreamEndpoint(
      SseBroadcaster broadcaster,
      Function<Request, Listener> listenerOf,
      WorkerPool workers,
      int mostStreams) {
    this.broadcaster = broadcaster;
    this.listenerOf = listenerOf;
    this.workers = workers;
    this.limit = new StreamLimit(mostStreams);
  }

  /**
   * Opens a stream: at once for who shows nothing to tell them by, else when it has been found out
   * who it is. To be called on the channel's event loop.
   *
   * @param chunked whether the client reads chunks, as HTTP/1.1 clients do
   * @return false if there are too many streams, or nobody to find that out
   */
  boolean open(Channel channel, Request request, boolean chunked) {
    if (!limit.tryTake()) {
      return false;
    }
    StreamDeparture departure = new StreamDeparture(limit);
    boolean begun = false;
    try {
      begun = begin(channel, request, chunked, departure);
    } finally {
      if (!begun) {
        departure.gone();
      }
    }
    if (begun) {
      channel.closeFuture().addListener(departure); // unless it loses its socket
    }
    return begun;
  }

  private boolean begin(
      Channel channel, Request request, boolean chunked, StreamDeparture departure) {
    StreamFormat format =
        new StreamFormat(chunked, AcceptEncoding.gzip(request), wantsHeartbeat(request));
    if (isAnybody(request)) {
      open(channel, format, Listener.PLAYER, departure);
      return true;
    }
    return workers.offer(() -> CompletableFuture.completedFuture(request)
        .thenApply(listenerOf)
        .thenAcceptAsync(
            listener -> openIfConnected(channel, format, listener, departure), channel.eventLoop())
        .exceptionally(fault -> giveUp(channel, fault)));
  }

  private void openIfConnected(
      Channel channel, StreamFormat format, Listener listener, StreamDeparture departure) {
    if (channel.isActive()) {
      open(channel, format, listener, departure);
    }
  }

  /** Browsers come again after a connection that broke, but not after an answer that is no stream. */
  private static @Nullable Void giveUp(Channel channel, Throwable fault) {
    LOG.error("A stream cannot be opened", fault);
    channel.close();
    return null;
  }

  private void open(
      Channel channel, StreamFormat format, Listener listener, StreamDeparture departure) {
    broadcaster.open(channel, format, listener.audience(), listener.grant(), departure);
  }

  private static boolean wantsHeartbeat(Request request) {
    return request.target().parameter("heartbeat").equals(Optional.of("true"));
  }

  private static boolean isAnybody(Request request) {
    return request.asksAsPlayers() || request.credentials().isAnonymous();
  }
}
