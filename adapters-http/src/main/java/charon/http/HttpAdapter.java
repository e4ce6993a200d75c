package charon.http;

import charon.application.port.out.ActiveViewPublisher;
import charon.http.api.AccountRoutes;
import charon.http.api.ActiveViewRoutes;
import charon.http.api.EncounterRoutes;
import charon.http.api.MessageRoutes;
import charon.http.api.ShipRoutes;
import charon.http.api.StreamRoutes;
import charon.http.api.TokenRoutes;
import charon.http.routing.Dispatcher;
import charon.http.routing.Route;
import charon.http.routing.Router;
import charon.http.security.AccessGuard;
import charon.http.security.CsrfToken;
import charon.http.server.HttpServer;
import charon.http.server.PipelineInitializer;
import charon.http.server.Transport;
import charon.http.server.WorkerPool;
import charon.http.sse.SseBroadcaster;
import charon.http.sse.StreamSettings;
import charon.http.web.CampaignFiles;
import charon.http.web.PageRenderer;
import charon.http.web.PageRoutes;
import charon.http.web.WebAssets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Serves Charon over HTTP. Made first, as the view needs its publisher; started when there is
 * something to serve; closed last.
 */
public final class HttpAdapter implements AutoCloseable {

  private static final int RUN_NAME_BYTES = 4;
  private static final int MIN_WORKERS = 4;

  private final HttpSettings settings;
  private final IntFunction<byte[]> randomBytes;
  private final HttpServer server;
  private final SseBroadcaster broadcaster;
  private final WorkerPool workers;

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
        new StreamSettings(settings.keepalive(), settings.stalledWrite()),
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
   * @return the address, with the port that was taken
   * @throws IOException if the address cannot be had
   */
  public InetSocketAddress start(UseCases useCases) throws IOException {
    Dispatcher dispatcher =
        new Dispatcher(new Router(routes(useCases)), new AccessGuard(useCases.authenticate()));
    var limits = new PipelineInitializer.Limits(settings.maxBodyBytes(), settings.idle());
    return server.listen(
        new InetSocketAddress(settings.host(), settings.port()),
        new PipelineInitializer(dispatcher, broadcaster, workers, limits));
  }

  /** Takes no more connections, ends all streams, finishes the requests in flight. */
  @Override
  public void close() {
    server.stopListening();
    broadcaster.endAll();
    workers.close();
    server.close();
    broadcaster.release();
  }

  private List<Route> routes(UseCases useCases) {
    WebAssets assets = new WebAssets();
    PageRenderer pages = new PageRenderer(assets);
    CsrfToken csrf = new CsrfToken(randomBytes);
    List<Route> routes = new ArrayList<>();
    routes.addAll(new ActiveViewRoutes(useCases.control(), broadcaster::latest).routes());
    routes.addAll(new StreamRoutes().routes());
    routes.addAll(new EncounterRoutes(useCases.control(), useCases.observe()).routes());
    routes.addAll(new TokenRoutes(useCases.control()).routes());
    routes.addAll(new ShipRoutes(useCases.control(), useCases.ship()).routes());
    routes.addAll(new MessageRoutes(useCases.messaging()).routes());
    routes.addAll(new AccountRoutes(useCases.authenticate(), csrf, pages).routes());
    routes.addAll(new PageRoutes(assets, pages, new CampaignFiles(useCases.campaign())).routes());
    return routes;
  }
}
