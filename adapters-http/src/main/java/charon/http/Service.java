package charon.http;

import charon.application.port.out.AuditTrail;
import charon.http.metrics.Metric;
import charon.http.metrics.RequestMetrics;
import charon.http.routing.Dispatcher;
import charon.http.routing.Route;
import charon.http.routing.Router;
import charon.http.routing.TablePath;
import charon.http.security.AccessGuard;
import charon.http.security.AuditLog;
import charon.http.security.TableThrottle;
import charon.http.security.Throttling;
import charon.http.server.RequestService;
import charon.http.server.StreamEndpoint;
import charon.http.server.StreamInspector;
import charon.http.server.answer.AnswerBudget;
import charon.http.server.connection.WakingTables;
import charon.http.sse.StreamLoops;
import charon.http.web.FileReading;
import java.time.Duration;
import java.util.List;

/** Puts together what answers requests. */
final class Service {

  private final Displays displays;
  private final Protection protection;
  private final ServerUseCases useCases;
  private final Workers workers;
  private final StreamInspector inspector;

  Service(Displays displays, Protection protection, ServerUseCases useCases, Workers workers) {
    this.displays = displays;
    this.protection = protection;
    this.useCases = useCases;
    this.workers = workers;
    this.inspector = new StreamInspector(displays.streams(), workers.first());
  }

  /** Looks regularly after the streams of those who have lost the right to listen. */
  void inspectEvery(Duration period) {
    inspector.begin(displays.loops().group(), period);
  }

  RequestService requests(RouteTable.Site site, Surroundings surroundings, Readiness readiness) {
    StreamLoops streams = displays.streams();
    RequestMetrics counted = new RequestMetrics();
    Throttling throttling = protection.throttling();
    AnswerBudget answers = new AnswerBudget();
    AccessGuard guard = new AccessGuard(useCases.authenticate(), throttling.badTokens());
    List<Route> routes = RouteTable.of(
        useCases,
        streams(streams),
        site,
        new RouteTable.Capacity(
            throttling,
            new TableThrottle(System::nanoTime),
            workers.logins(),
            new FileReading(workers.pictures(), answers::hasRoom),
            answers::hasRoom),
        watching(counted, surroundings.monitoring(), readiness));
    return new RequestService(
        new TablePath(useCases.tables(), protection.names().tableDomain()),
        new Dispatcher(new Router(routes), guard, audit(surroundings.audit())),
        new StreamEndpoint(streams, guard::listener, protection.crowd().streams()),
        workers.requests(),
        workers.first(),
        new WakingTables(),
        counted,
        answers);
  }

  private RouteTable.Streams streams(StreamLoops streams) {
    return new RouteTable.Streams(
        (table, audience, compressed) -> streams.of(table).latest(audience, compressed),
        (table, audience, revision) -> streams.of(table).etag(audience, revision),
        (table, audience) -> streams.of(table).displays(audience),
        inspector::inspectSoon);
  }

  private RouteTable.Watching watching(
      RequestMetrics counted, Monitoring monitoring, Readiness readiness) {
    MetricsTable.Serving serving = new MetricsTable.Serving(counted, displays.loops(), workers);
    List<Metric> metrics = MetricsTable.of(displays.streams(), serving, useCases, monitoring);
    return new RouteTable.Watching(
        readiness::reasons, () -> Metric.text(metrics), monitoring.access());
  }

  private AuditLog audit(AuditTrail trail) {
    return new AuditLog(trail, useCases.authenticate());
  }
}
