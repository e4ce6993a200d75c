package charon.http.api;

import charon.http.json.LocationJson;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;

/** The locations, and what is at each: decks and comm terminals. Thread-safe. */
public final class LocationRoutes {

  private static final String LOCATION = "location_slug";

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/api/gm/locations/", Access.GM, this::locations),
        Route.get("/api/gm/places/", Access.GM, this::places),
        Route.get("/api/encounter-map/{location_slug}/", Access.PERSONAL, this::encounterMap),
        Route.get("/api/encounter-map/{location_slug}/all-decks/", Access.PERSONAL, this::allDecks),
        Route.get(
            "/api/terminal/{location_slug}/{terminal_slug}/", Access.PERSONAL, this::terminal));
  }

  private Response locations(Request request) {
    return JsonResponse.empty()
        .with("locations", LocationJson.nodes(request.desk().campaign().locations()))
        .response();
  }

  private Response places(Request request) {
    return JsonResponse.empty()
        .with("places", LocationJson.places(request.desk().campaign().places()))
        .response();
  }

  private Response encounterMap(Request request) {
    String deckId = request.target().parameter("deck_id").orElse("");
    return Response.json(LocationJson.deck(request
        .desk()
        .campaign()
        .encounterMap(request.parameter(LOCATION), deckId, request.audience())));
  }

  private Response allDecks(Request request) {
    return Response.json(LocationJson.decks(
        request.desk().campaign().allDecks(request.parameter(LOCATION), request.audience())));
  }

  private Response terminal(Request request) {
    return Response.json(LocationJson.terminal(request
        .desk()
        .campaign()
        .terminal(
            request.parameter(LOCATION), request.parameter("terminal_slug"), request.audience())));
  }
}
