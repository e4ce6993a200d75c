package charon.http.api;

import charon.domain.NotFoundException;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;

/** The crew's ship. Thread-safe. */
public final class ShipRoutes {

  /** The routes. */
  public List<Route> routes() {
    return List.of(Route.get("/api/ship-status/", Access.PERSONAL, this::status));
  }

  private Response status(Request request) {
    return request
        .desk()
        .ship()
        .shipStatus(request.audience())
        .map(status -> Response.json(status.members()))
        .orElseThrow(() -> new NotFoundException("Ship data not found"));
  }
}
