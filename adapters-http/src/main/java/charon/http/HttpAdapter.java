package charon.http;

import charon.http.security.CsrfToken;
import charon.http.server.PipelineInitializer;
import charon.http.server.connection.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;

/** Serves Charon over HTTP, from its start until it is closed. Thread-safe. */
public final class HttpAdapter implements AutoCloseable {

  private final HttpServer server;
  private final Displays displays;
  private final Workers workers;
  private final Readiness readiness;

  private HttpAdapter(HttpServer server, Displays displays, Workers workers, Readiness readiness) {
    this.server = server;
    this.displays = displays;
    this.workers = workers;
    this.readiness = readiness;
  }

  /**
   * Starts to listen.
   *
   * @param displays who is shown what is published; to be closed after the adapter
   * @param settings how to listen
   * @param useCases what can be asked of the server
   * @param surroundings what there is where the server runs
   * @param randomBytes a cryptographically strong source; takes how many bytes to give
   * @throws IOException if the address cannot be had
   */
  public static HttpAdapter start(
      Displays displays,
      HttpSettings settings,
      ServerUseCases useCases,
      Surroundings surroundings,
      IntFunction<byte[]> randomBytes)
      throws IOException {
    Workers workers = Workers.ofThisMachine();
    Readiness readiness = new Readiness(surroundings.monitoring().storageWorks());
    Service service = new Service(displays, settings.protection(), useCases, workers);
    CompletableFuture<InetSocketAddress> address = new CompletableFuture<>();
    RouteTable.Site site = new RouteTable.Site(
        surroundings.webRoot(),
        () -> surroundings.reachable().apply(address.join()),
        new CsrfToken(randomBytes),
        displays.clock());
    HttpServer server = HttpServer.listen(
        displays.loops(),
        new InetSocketAddress(settings.host(), settings.port()),
        new PipelineInitializer(
            service.requests(site, surroundings, readiness),
            settings.limits(),
            settings.protection().reception(),
            surroundings.tls().map(TlsCertificate::context),
            displays.date()));
    address.complete(server.address());
    service.inspectEvery(settings.streams().inspection());
    return new HttpAdapter(server, displays, workers, readiness);
  }

  /** What it listens on, with the port that was taken. */
  public InetSocketAddress address() {
    return server.address();
  }

  /** Tells whoever asks that the server is ready: everything has been started. */
  public void ready() {
    readiness.started();
  }

  /** Tells whoever asks that the server is about to stop. */
  public void stopping() {
    readiness.stopping();
  }

  /** Takes no more connections, ends all streams, finishes the work in hand. */
  @Override
  public void close() {
    stopping();
    server.close();
    displays.streams().endAll();
    workers.close();
  }
}
