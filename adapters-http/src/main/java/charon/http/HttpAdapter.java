package charon.http;

import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.AuditTrail;
import charon.http.metrics.Metric;
import charon.http.metrics.RequestMetrics;
import charon.http.routing.Dispatcher;
import charon.http.routing.Router;
import charon.http.security.AccessGuard;
import charon.http.security.AuditLog;
import charon.http.security.Throttling;
import charon.http.server.HttpServer;
import charon.http.server.PipelineInitializer;
import charon.http.server.StreamDoor;
import charon.http.server.StreamInspector;
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
  private static final int WORKER_QUEUE = 1_024;

  /** Hashing a password takes 19 MiB, and a processor for a tenth of a second. */
  private static final int LOGINS_AT_ONCE = 2;

  /** So that the last in the queue waits for a few seconds. */
  private static final int LOGIN_QUEUE = 32;

  /** A disk that hangs is not to take the threads that everything else needs. */
  private static final int PICTURES_AT_ONCE = 4;

  private static final int PICTURE_QUEUE = 1_024;

  private final HttpSettings settings;
  private final IntFunction<byte[]> randomBytes;
  private final @Nullable TlsContext tls;
  private final HttpServer server;
  private final SseBroadcaster broadcaster;
  private final WorkerPool workers;
  private final RequestMetrics requests = new RequestMetrics();
  private final StreamInspector inspector;
  private final WorkerPool logins;
  private final WorkerPool pictures;
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
    this.workers = new WorkerPool("worker", Math.max(MIN_WORKERS, 2 * processors), WORKER_QUEUE);
    this.logins = new WorkerPool("login", LOGINS_AT_ONCE, LOGIN_QUEUE);
    this.pictures = new WorkerPool("picture", PICTURES_AT_ONCE, PICTURE_QUEUE);
    this.inspector = new StreamInspector(broadcaster, workers);
  }

  /** Where the view tells the displays of its changes. */
  public ActiveViewPublisher publisher() {
    return broadcaster;
  }

  /**
   * Starts to listen.
   *
   * @param audit where it is written down who did what
   * @param webRoot folder of a front end that takes the place of ours
   * @param reachable under which URLs a server on that address can be opened, best for guests first
   * @param monitoring what watchers over the server are told
   * @return the address, with the port that was taken
   * @throws IOException if the address cannot be had
   */
  public InetSocketAddress start(
      UseCases useCases,
      AuditTrail audit,
      Optional<Path> webRoot,
      Function<InetSocketAddress, List<String>> reachable,
      Monitoring monitoring)
      throws IOException {
    Readiness ready = new Readiness(monitoring.storageWorks());
    readiness = ready;
    var serving = new MetricsTable.Serving(requests, server, workers);
    List<Metric> metrics = MetricsTable.of(broadcaster, serving, useCases, monitoring);
    Protection protection = settings.protection();
    Throttling throttling = protection.throttling();
    Router router = new Router(RouteTable.of(
        useCases,
        broadcaster::latest,
        broadcaster::listeners,
        randomBytes,
        webRoot,
        new RouteTable.Care(throttling, logins, pictures),
        () -> reachable.apply(address()),
        inspector::inspectSoon,
        new RouteTable.Watching(ready::reasons, () -> Metric.text(metrics), monitoring.access())));
    AccessGuard guard = new AccessGuard(useCases.authenticate(), throttling.badTokens());
    Dispatcher dispatcher =
        new Dispatcher(router, guard, new AuditLog(audit, useCases.authenticate()));
    bound = server.listen(
        new InetSocketAddress(settings.host(), settings.port()),
        new PipelineInitializer(
            dispatcher,
            new StreamDoor(
                broadcaster, guard::listener, workers, protection.crowd().streams()),
            workers,
            settings.limits(),
            protection.reception(),
            requests,
            tls));
    inspector.begin(server.eventLoops(), settings.streams().inspection());
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
    logins.takeNoMore(); // so that all come to their end at the same time
    pictures.takeNoMore();
    workers.close();
    logins.close();
    pictures.close();
    server.close();
    broadcaster.release();
  }
}
