package charon.http.api;

import charon.domain.encounter.Encounter;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;

/** What is asked about the encounter map. Thread-safe. */
public final class EncounterRoutes {

  /** The routes. */
  public List<Route> routes() {
    return List.of(Route.get("/api/gm/encounter/room-visibility/", Access.GM, this::rooms));
  }

  private Response rooms(Request request) {
    Encounter encounter =
        request.desk().observe().current().gm().payload().view().encounter();
    return JsonResponse.empty()
        .with("room_visibility", encounter.roomVisibility())
        .response();
  }
}
