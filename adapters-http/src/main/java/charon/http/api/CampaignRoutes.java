package charon.http.api;

import charon.domain.InvalidValueException;
import charon.domain.campaign.HandoutFiles;
import charon.http.json.CampaignJson;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.util.List;

/**
 * The campaign as a whole, for the game master: pictures for tokens, messages and handouts that are
 * ready, and what is broken. Thread-safe.
 */
public final class CampaignRoutes {

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/api/gm/encounter/token-images/", Access.GM, this::tokenImages),
        Route.get("/api/gm/broadcasts/", Access.GM, this::broadcasts),
        Route.get("/api/gm/handouts/", Access.GM, this::handouts),
        Route.upload("/api/gm/handouts/{name}", Access.GM, this::keepHandout),
        Route.get("/api/gm/campaign/problems/", Access.GM, this::problems));
  }

  private Response tokenImages(Request request) {
    return JsonResponse.empty()
        .with("images", CampaignJson.tokenImages(request.desk().campaign().tokenImages()))
        .response();
  }

  private Response broadcasts(Request request) {
    return JsonResponse.empty()
        .with("broadcasts", CampaignJson.broadcasts(request.desk().campaign().broadcasts()))
        .response();
  }

  private Response handouts(Request request) {
    HandoutFiles ready = request.desk().campaign().handouts();
    return JsonResponse.empty()
        .with("images", ready.images())
        .with("pages", ready.pages())
        .response();
  }

  private Response keepHandout(Request request) {
    String replace = request.target().parameter("replace").orElse("false");
    if (!replace.equals("true") && !replace.equals("false")) {
      throw new InvalidValueException("replace must be true or false");
    }
    String path = request
        .desk()
        .handouts()
        .keep(request.parameter("name"), request.content(), replace.equals("true"));
    return JsonResponse.success().with("image", path).response();
  }

  private Response problems(Request request) {
    List<Object> problems = CampaignJson.problems(request.desk().campaign().problems());
    return JsonResponse.empty()
        .with("problems", problems)
        .with("count", problems.size())
        .response();
  }
}
