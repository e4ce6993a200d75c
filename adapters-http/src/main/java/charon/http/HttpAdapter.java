package charon.http;

import charon.application.port.out.ActiveViewPublisher;
import charon.http.routing.Access;
import charon.http.routing.Dispatcher;
import charon.http.routing.Router;
import charon.http.security.AccessGuard;
import charon.http.security.Throttling;
import charon.http.server.HttpServer;
import charon.http.server.PipelineInitializer;
import charon.http.server.StreamDoor;
import charon.http.server.Transport;
import charon.http.server.WorkerPool;
import charon.http.sse.SseBroadcaster;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Serves Charon over HTTP. Made first, as the view needs its publisher; started when there is
 * something to serve; closed last.
 */
public final class HttpAdapter implements AutoCloseable {

  private static final int RUN_NAME_BYTES = 4;
  private static final int MIN_WORKERS = 4;
  private static final int WORKER_QUEUE = 1_024;

  /** Hashing a password takes 19 MiB, and a processor for a tenth of a second. */
  private static final int LOGINS_AT_ONCE = 2;

  /** So that the last in the queue waits for a few seconds. */
  private static final int LOGIN_QUEUE = 32;

  private final HttpSettings settings;
  private final IntFunction<byte[]> randomBytes;
  private final HttpServer server;
  private final SseBroadcaster broadcaster;
  private final WorkerPool workers;
  private final WorkerPool logins;
  private volatile @Nullable InetSocketAddress bound;

  /**
   * Starts the event loops; listens to nothing yet.
   *
   * @param randomBytes a cryptographically strong source; takes how many bytes to give
   */
  public HttpAdapter(HttpSettings settings, IntFunction<byte[]> randomBytes) {
    int processors = Runtime.getRuntime().availableProcessors();
    this.settings = settings;
    this.randomBytes = randomBytes;
    this.server =
        new HttpServer(Transport.choose(settings.transport() != HttpTransport.NIO), processors);
    this.broadcaster = new SseBroadcaster(
        server.eventLoops(),
        settings.streams(),
        HexFormat.of().formatHex(randomBytes.apply(RUN_NAME_BYTES)));
    this.workers = new WorkerPool("worker", Math.max(MIN_WORKERS, 2 * processors), WORKER_QUEUE);
    this.logins = new WorkerPool("login", LOGINS_AT_ONCE, LOGIN_QUEUE);
  }

  /** Where the view tells the displays of its changes. */
  public ActiveViewPublisher publisher() {
    return broadcaster;
  }

  /**
   * Starts to listen.
   *
   * @param webRoot folder of a front end that takes the place of ours
   * @param reachable under which URLs a server on that address can be opened, best for guests first
   * @return the address, with the port that was taken
   * @throws IOException if the address cannot be had
   */
  public InetSocketAddress start(
      UseCases useCases,
      Optional<Path> webRoot,
      Function<InetSocketAddress, List<String>> reachable)
      throws IOException {
    Protection protection = settings.protection();
    Throttling throttling = protection.throttling();
    Router router = new Router(RouteTable.of(
        useCases,
        broadcaster::latest,
        broadcaster::listeners,
        randomBytes,
        webRoot,
        new RouteTable.Care(throttling, logins),
        () -> reachable.apply(address())));
    AccessGuard guard = new AccessGuard(useCases.authenticate(), throttling.badTokens());
    Dispatcher dispatcher = new Dispatcher(router, guard);
    bound = server.listen(
        new InetSocketAddress(settings.host(), settings.port()),
        new PipelineInitializer(
            dispatcher,
            new StreamDoor(
                broadcaster,
                request -> guard.admit(request, Access.PERSONAL).audience(),
                workers,
                protection.crowd().streams()),
            workers,
            settings.limits(),
            protection.reception()));
    return bound;
  }

  private InetSocketAddress address() {
    InetSocketAddress known = bound;
    if (known == null) {
      throw new IllegalStateException("bound: not yet (expected: before the first request)");
    }
    return known;
  }

  /** Takes no more connections, ends all streams, finishes the requests in flight. */
  @Override
  public void close() {
    server.stopListening();
    broadcaster.endAll();
    logins.takeNoMore(); // so that both come to their end at the same time
    workers.close();
    logins.close();
    server.close();
    broadcaster.release();
  }
}
