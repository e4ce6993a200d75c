package charon.http.api;

import charon.domain.disclosure.Audience;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The event stream, which the server opens, and how many listen. What is answered here is every
 * other method. Thread-safe.
 */
public final class StreamRoutes {

  private final ToIntFunction<Audience> listeners;

  /**
   * Counts streams by the function.
   *
   * @param listeners how many streams show the view to an audience
   */
  public StreamRoutes(ToIntFunction<Audience> listeners) {
    this.listeners = listeners;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.stream(
            "/api/active-view/stream/",
            Access.PUBLIC,
            head -> Response.withoutContent("text/event-stream", Response.UNKNOWN_LENGTH)
                .with("cache-control", "no-cache")
                .with("x-accel-buffering", "no")),
        Route.get("/api/gm/displays/", Access.GM, request -> displays()));
  }

  private Response displays() {
    return JsonResponse.empty()
        .with("players", listeners.applyAsInt(Audience.PLAYERS))
        .with("gm", listeners.applyAsInt(Audience.GM))
        .response();
  }
}
