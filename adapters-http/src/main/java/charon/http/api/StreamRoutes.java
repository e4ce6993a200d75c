package charon.http.api;

import charon.http.routing.Access;
import charon.http.routing.Response;
import charon.http.routing.Route;
import java.util.List;

/**
 * The event stream's place in the route table. A stream itself never comes here: the server hands
 * it to the broadcaster; what comes is every other method.
 */
public final class StreamRoutes {

  /** The routes. */
  public List<Route> routes() {
    return List.of(Route.get(
        "/api/active-view/stream/",
        Access.PUBLIC,
        head -> Response.of(200, "text/event-stream", new byte[0])
            .with("cache-control", "no-cache")
            .with("x-accel-buffering", "no")));
  }
}
