package charon.http.api;

import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;

/** The maps of space: the stars, the bodies of a system, what circles a body. Thread-safe. */
public final class ChartRoutes {

  private static final String SYSTEM = "system_slug";
  private static final String BODY = "body_slug";

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/api/star-map/", Access.PERSONAL, this::starMap),
        Route.get("/api/system-map/{system_slug}/", Access.PERSONAL, this::systemMap),
        Route.get("/api/orbit-map/{system_slug}/{body_slug}/", Access.PERSONAL, this::orbitMap));
  }

  private Response starMap(Request request) {
    return request
        .desk()
        .campaign()
        .starMap(request.audience())
        .map(map -> Response.json(map.members()))
        .orElseGet(() -> JsonResponse.error("Star map data not found")
            .with("systems", List.of())
            .with("routes", List.of())
            .refusal(404));
  }

  private Response systemMap(Request request) {
    String system = request.parameter(SYSTEM);
    return request
        .desk()
        .campaign()
        .systemMap(system, request.audience())
        .map(map -> Response.json(map.members()))
        .orElseGet(() -> JsonResponse.error("System map not found for " + system)
            .with(SYSTEM, system)
            .refusal(404));
  }

  private Response orbitMap(Request request) {
    String system = request.parameter(SYSTEM);
    String body = request.parameter(BODY);
    return request
        .desk()
        .campaign()
        .orbitMap(system, body, request.audience())
        .map(map -> Response.json(map.members()))
        .orElseGet(() -> JsonResponse.error("Orbit map not found for " + system + "/" + body)
            .with(SYSTEM, system)
            .with(BODY, body)
            .refusal(404));
  }
}
