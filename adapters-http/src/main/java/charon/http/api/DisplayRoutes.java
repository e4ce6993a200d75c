package charon.http.api;

import charon.application.port.in.command.Members;
import charon.application.port.in.display.DisplayEntry;
import charon.application.port.in.display.DisplayId;
import charon.application.port.in.display.DisplayUseCase;
import charon.domain.InvalidValueException;
import charon.domain.disclosure.Audience;
import charon.domain.display.DisplayKey;
import charon.domain.table.TableId;
import charon.http.json.DisplayJson;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import charon.http.routing.TooManyRequestsException;
import charon.http.security.RateLimiter;
import charon.http.security.Throttling;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** The displays of a table: which there are, what they say, how they are named and set. Thread-safe. */
public final class DisplayRoutes {

  private static final String ALL = "/api/gm/displays/";
  private static final String ONE = ALL + "{key}/";

  private final ToIntBiFunction<TableId, Audience> listeners;
  private final Throttling.Reports reports;

  /**
   * Counts streams by the function.
   *
   * @param listeners how many streams show the view of a table to an audience
   * @param reports how often displays may say what they show
   */
  public DisplayRoutes(ToIntBiFunction<TableId, Audience> listeners, Throttling.Reports reports) {
    this.listeners = listeners;
    this.reports = reports;
  }

  /** The routes of game masters. */
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, Access.GM, this::list),
        Route.post(ONE, Access.GM, this::arrange),
        Route.post(ONE + "identify/", Access.GM, this::identify),
        Route.post(ONE + "forget/", Access.GM, this::forget));
  }

  /** The route by which displays say what they show; it changes nothing that is shown. */
  public Route reporting() {
    return Route.post("/api/displays/{id}/seen/", Access.PUBLIC, this::report);
  }

  /** There is a list while there are displays that say who they are. */
  private Response list(Request request) {
    TableId table = request.desk().table().id(); // there is a number while it is awake
    JsonResponse answer = JsonResponse.empty()
        .with("players", listeners.applyAsInt(table, Audience.PLAYERS))
        .with("gm", listeners.applyAsInt(table, Audience.GM));
    List<DisplayEntry> known = displays(request).list();
    if (!known.isEmpty()) {
      DisplayJson.list(known).forEach(answer::with);
    }
    return answer.response();
  }

  private Response arrange(Request request) {
    Members body = request.json();
    if (!body.has("name") && !body.has("settings")) {
      throw new InvalidValueException("name or settings required");
    }
    DisplayEntry arranged =
        displays(request).arrange(key(request), DisplayJson.name(body), DisplayJson.settings(body));
    return JsonResponse.success().with("display", DisplayJson.entry(arranged)).response();
  }

  private Response identify(Request request) {
    displays(request).identify(key(request));
    return JsonResponse.success().response();
  }

  private Response forget(Request request) {
    displays(request).forget(key(request));
    return JsonResponse.success().response();
  }

  private Response report(Request request) {
    DisplayId display = new DisplayId(request.parameter("id"));
    requireTurn(reports.ofDisplay(), display.value(), "Too many reports of this display");
    requireTurn(
        reports.ofAddress(), request.peer().network(), "Too many reports from this address");
    long pause = displays(request)
        .report(
            display,
            request.peer().ofDisplay(request.header("user-agent")),
            DisplayJson.report(request.json()))
        .toSeconds();
    return pause > 1 ? Response.nothing().with("retry-after", "" + pause) : Response.nothing();
  }

  private static void requireTurn(RateLimiter limiter, String key, String refusal) {
    limiter.tryTake(key).ifPresent(wait -> {
      throw new TooManyRequestsException(refusal, wait);
    });
  }

  private static DisplayUseCase displays(Request request) {
    return request.desk().displays();
  }

  private static DisplayKey key(Request request) {
    return new DisplayKey(request.parameter("key"));
  }
}
