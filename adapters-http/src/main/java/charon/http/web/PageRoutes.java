package charon.http.web;

import charon.application.port.in.table.Desk;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import charon.http.security.CsrfToken;
import charon.http.security.SessionCookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The pages, and the files they need. Thread-safe. */
public final class PageRoutes {

  private final FrontEnd frontEnd;
  private final WebAssets assets;
  private final CsrfToken csrf;
  private final Function<Desk, String> pageData;

  /**
   * Serves pages from the front end.
   *
   * @param pageData makes what a table's display's script finds when it begins, as JSON
   */
  public PageRoutes(
      FrontEnd frontEnd, WebAssets assets, CsrfToken csrf, Function<Desk, String> pageData) {
    this.frontEnd = frontEnd;
    this.assets = assets;
    this.csrf = csrf;
    this.pageData = pageData;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/terminal/", Access.PUBLIC, this::terminal),
        Route.get("/api/page-data/", Access.PUBLIC, this::data),
        Route.get(
            "/messages/", Access.USER_PAGE, request -> personal(ConsolePage.MESSAGES, request)),
        Route.get(
            "/gmconsole/", Access.GM_PAGE, request -> personal(ConsolePage.GM_CONSOLE, request)),
        Route.get("/admin/", Access.ADMIN_PAGE, request -> personal(ConsolePage.ADMIN, request)),
        Route.getAsync("/static/{path...}", Access.PUBLIC, frontEnd::file),
        Route.get("/webjars/{path...}", Access.PUBLIC, assets::library),
        Route.get("/pages/{version}/{path...}", Access.PUBLIC, assets::file),
        Route.getAsync("/textures/{path...}", Access.PUBLIC, frontEnd::texture));
  }

  private Response terminal(Request request) {
    InlineScript script = InlineScript.initialData(pageData.apply(request.desk()));
    return frontEnd.page(ConsolePage.TERMINAL, List.of(script));
  }

  /** The same data for a page that stays open while the campaign is edited. */
  private Response data(Request request) {
    byte[] json = pageData.apply(request.desk()).getBytes(StandardCharsets.UTF_8);
    return Response.json(200, json).with("cache-control", "no-store");
  }

  /** A page whose scripts write, so they need the token. */
  private Response personal(ConsolePage page, Request request) {
    String token = csrf.forPage(request);
    return SessionCookie.csrf(request, frontEnd.page(page, List.of()), token);
  }
}
