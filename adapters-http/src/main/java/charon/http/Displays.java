package charon.http;

import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.NewsPublisher;
import charon.http.message.HttpDate;
import charon.http.server.connection.EventLoops;
import charon.http.server.connection.Transport;
import charon.http.sse.SseBroadcaster;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.IntFunction;

/**
 * All displays, present and to come: where the view tells of its changes. There before anything can
 * be seen, and closed when nothing changes any more. Thread-safe.
 */
public final class Displays implements AutoCloseable {

  private static final int RUN_NAME_BYTES = 4;

  private final EventLoops loops;
  private final SseBroadcaster broadcaster;
  private final HttpDate date;

  /**
   * Starts the event loops; no display can come before there is an {@link HttpAdapter}.
   *
   * @param settings of which those of transport and streams count
   * @param randomBytes a cryptographically strong source; takes how many bytes to give
   * @param clock tells when answers are made
   */
  public Displays(HttpSettings settings, IntFunction<byte[]> randomBytes, InstantSource clock) {
    date = new HttpDate(clock);
    boolean nativeWanted = settings.transport() != HttpTransport.NIO;
    loops =
        new EventLoops(Transport.choose(nativeWanted), Runtime.getRuntime().availableProcessors());
    broadcaster = new SseBroadcaster(
        loops.group(),
        settings.streams(),
        HexFormat.of().formatHex(randomBytes.apply(RUN_NAME_BYTES)),
        date);
  }

  /** Where the view tells the displays of its changes. */
  public ActiveViewPublisher publisher() {
    return broadcaster;
  }

  /** Where it is told what is newest of all that is said. */
  public NewsPublisher newsPublisher() {
    return broadcaster;
  }

  EventLoops loops() {
    return loops;
  }

  HttpDate date() {
    return date;
  }

  SseBroadcaster broadcaster() {
    return broadcaster;
  }

  /** Closes all connections, and lets the last state go: nothing is published after this. */
  @Override
  public void close() {
    loops.close();
    broadcaster.release();
  }
}
