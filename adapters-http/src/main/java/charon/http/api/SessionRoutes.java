package charon.http.api;

import charon.application.port.in.EarlierView;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The view of before the start, and taking it back. Thread-safe. */
public final class SessionRoutes {

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/api/gm/session/", Access.GM, this::session),
        Route.post("/api/gm/session/resume/", Access.GM, this::resume));
  }

  private Response session(Request request) {
    return JsonResponse.empty()
        .with(
            "earlier",
            request.desk().resuming().earlier().map(SessionRoutes::json).orElse(null))
        .response();
  }

  private Response resume(Request request) {
    var view = request
        .desk()
        .resuming()
        .resume(request.caller().actor())
        .gm()
        .payload()
        .view();
    return JsonResponse.success()
        .with("view_type", view.viewType().name())
        .with("location_slug", view.locationSlug())
        .response();
  }

  private static Map<String, @Nullable Object> json(EarlierView earlier) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("view_type", earlier.viewType().name());
    members.put("location_slug", earlier.locationSlug());
    members.put("saved_at", earlier.savedAt().toString());
    return members;
  }
}
