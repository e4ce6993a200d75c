package charon.http.web;

import charon.http.routing.Access;
import charon.http.routing.Request;
import charon.http.routing.Response;
import charon.http.routing.Route;
import java.util.List;
import java.util.Map;

/** The pages, and the files they need. */
public final class PageRoutes {

  private final WebAssets assets;
  private final PageRenderer pages;
  private final CampaignFiles files;

  /** Serves pages from the jar and pictures from the campaign. */
  public PageRoutes(WebAssets assets, PageRenderer pages, CampaignFiles files) {
    this.assets = assets;
    this.pages = pages;
    this.files = files;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/", Access.PUBLIC, request -> Response.redirect(302, "/terminal/")),
        Route.get("/terminal/", Access.PUBLIC, this::terminal),
        Route.get("/static/{path...}", Access.PUBLIC, assets::serve),
        Route.get("/data/{path...}", Access.PUBLIC, files::serve));
  }

  private Response terminal(Request request) {
    return pages.page(200, "terminal.html", Map.of());
  }
}
