package charon.http.api;

import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;

/** The event stream, which the server opens. What is answered here is every other method. Thread-safe. */
public final class StreamRoutes {

  /** The routes. */
  public List<Route> routes() {
    return List.of(Route.stream(
            "/api/active-view/stream/",
            Access.PUBLIC,
            head -> Response.withoutContent("text/event-stream", Response.UNKNOWN_LENGTH)
                .with("cache-control", "no-cache")
                .with("x-accel-buffering", "no"))
        .preparing());
  }
}
