package charon.http.api;

import charon.domain.disclosure.Audience;
import charon.domain.table.TableId;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;
import java.util.function.ToIntBiFunction;

/**
 * The event stream, which the server opens, and how many listen. What is answered here is every
 * other method. Thread-safe.
 */
public final class StreamRoutes {

  private final ToIntBiFunction<TableId, Audience> listeners;

  /**
   * Counts streams by the function.
   *
   * @param listeners how many streams show the view of a table to an audience
   */
  public StreamRoutes(ToIntBiFunction<TableId, Audience> listeners) {
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
                    .with("x-accel-buffering", "no"))
            .preparing(),
        Route.get("/api/gm/displays/", Access.GM, this::displays));
  }

  private Response displays(Request request) {
    TableId table = request.desk().table().id(); // there is a number while it is awake
    return JsonResponse.empty()
        .with("players", listeners.applyAsInt(table, Audience.PLAYERS))
        .with("gm", listeners.applyAsInt(table, Audience.GM))
        .response();
  }
}
