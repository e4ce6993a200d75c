package charon.http;

import charon.application.port.out.ActiveViewPublisher;
import charon.http.metrics.Metric;
import charon.http.metrics.RequestMetrics;
import charon.http.routing.Access;
import charon.http.routing.Dispatcher;
import charon.http.routing.Router;
import charon.http.security.AccessGuard;
import charon.http.server.HttpServer;
import charon.http.server.PipelineInitializer;
import charon.http.server.StreamDoor;
import charon.http.server.TlsContext;
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

  private final HttpSettings settings;
  private final IntFunction<byte[]> randomBytes;
  private final @Nullable TlsContext tls;
  private final HttpServer server;
  private final SseBroadcaster broadcaster;
  private final WorkerPool workers;
  private final RequestMetrics requests = new RequestMetrics();
  private volatile @Nullable InetSocketAddress bound;
  private volatile @Nullable Readiness readiness;

  /**
   * Starts the event loops; listens to nothing yet.
   *
   * @param tls the certificate to encrypt connections with; empty: none is encrypted
   * @param randomBytes a cryptographically strong source; takes how many bytes to give
   */
  public HttpAdapter(
      HttpSettings settings, Optional<TlsCertificate> tls, IntFunction<byte[]> randomBytes) {
    int processors = Runtime.getRuntime().availableProcessors();
    this.settings = settings;
    this.tls = tls.map(TlsCertificate::context).orElse(null);
    this.randomBytes = randomBytes;
    this.server =
        new HttpServer(Transport.choose(settings.transport() != HttpTransport.NIO), processors);
    this.broadcaster = new SseBroadcaster(
        server.eventLoops(),
        settings.streams(),
        HexFormat.of().formatHex(randomBytes.apply(RUN_NAME_BYTES)));
    this.workers = new WorkerPool(Math.max(MIN_WORKERS, 2 * processors));
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
   * @param monitoring what watchers over the server are told
   * @return the address, with the port that was taken
   * @throws IOException if the address cannot be had
   */
  public InetSocketAddress start(
      UseCases useCases,
      Optional<Path> webRoot,
      Function<InetSocketAddress, List<String>> reachable,
      Monitoring monitoring)
      throws IOException {
    Readiness ready = new Readiness(monitoring.storageWorks());
    readiness = ready;
    List<Metric> metrics =
        MetricsTable.of(broadcaster, requests, server, workers, useCases, monitoring);
    Router router = new Router(RouteTable.of(
        useCases,
        broadcaster::latest,
        broadcaster::listeners,
        randomBytes,
        webRoot,
        () -> reachable.apply(address()),
        new RouteTable.Watching(ready::reasons, () -> Metric.text(metrics), monitoring.access())));
    AccessGuard guard = new AccessGuard(useCases.authenticate());
    Dispatcher dispatcher = new Dispatcher(router, guard);
    bound = server.listen(
        new InetSocketAddress(settings.host(), settings.port()),
        new PipelineInitializer(
            dispatcher,
            new StreamDoor(
                broadcaster, request -> guard.admit(request, Access.PERSONAL).audience(), workers),
            workers,
            settings.limits(),
            requests,
            tls));
    return bound;
  }

  private InetSocketAddress address() {
    InetSocketAddress known = bound;
    if (known == null) {
      throw new IllegalStateException("bound: not yet (expected: before the first request)");
    }
    return known;
  }

  /** Tells whoever asks that the server is ready: everything has been started. */
  public void ready() {
    if (readiness != null) {
      readiness.started();
    }
  }

  /** Tells whoever asks that the server is about to stop. */
  public void stopping() {
    if (readiness != null) {
      readiness.stopping();
    }
  }

  /** Takes no more connections, ends all streams, finishes the requests in flight. */
  @Override
  public void close() {
    stopping();
    server.stopListening();
    broadcaster.endAll();
    workers.close();
    server.close();
    broadcaster.release();
  }
}
