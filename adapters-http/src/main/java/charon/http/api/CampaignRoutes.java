package charon.http.api;

import charon.http.json.CampaignJson;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;

/**
 * The campaign as a whole, for the game master: pictures for tokens, and what is broken. Thread-safe.
 */
public final class CampaignRoutes {

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/api/gm/encounter/token-images/", Access.GM, this::tokenImages),
        Route.get("/api/gm/campaign/problems/", Access.GM, this::problems));
  }

  private Response tokenImages(Request request) {
    return JsonResponse.empty()
        .with("images", CampaignJson.tokenImages(request.desk().campaign().tokenImages()))
        .response();
  }

  private Response problems(Request request) {
    List<Object> problems = CampaignJson.problems(request.desk().campaign().problems());
    return JsonResponse.empty()
        .with("problems", problems)
        .with("count", problems.size())
        .response();
  }
}
