package charon.http.api;

import charon.http.json.JsonCodec;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether the server lives, and whether it should be sent visitors; for machines that watch it. Thread-safe.
 */
public final class HealthRoutes {

  private final Supplier<List<String>> reasons;

  /**
   * Answers by the supplier, on the event loop.
   *
   * @param reasons why nobody should be sent here, in words for machines; empty: they should
   */
  public HealthRoutes(Supplier<List<String>> reasons) {
    this.reasons = reasons;
  }

  /** The routes, with the slash at the end and as they are called elsewhere, without. */
  public List<Route> routes() {
    return Stream.of("", "/")
        .flatMap(end -> Stream.of(
            Route.getImmediate("/healthz/live" + end, Access.PUBLIC, request -> live()),
            Route.getImmediate("/healthz/ready" + end, Access.PUBLIC, request -> ready())))
        .toList();
  }

  private static Response live() {
    return fresh(200, Map.of("status", "live"));
  }

  private Response ready() {
    List<String> against = reasons.get();
    return against.isEmpty()
        ? fresh(200, Map.of("status", "ready"))
        : fresh(503, Map.of("error", "Not ready", "reasons", against));
  }

  private static Response fresh(int status, Map<String, Object> tree) {
    return Response.json(status, JsonCodec.write(tree)).with("cache-control", "no-store");
  }
}
