package charon.http;

import charon.domain.disclosure.Audience;
import charon.http.api.AccountRoutes;
import charon.http.api.ActiveViewRoutes;
import charon.http.api.CampaignRoutes;
import charon.http.api.CharonPanelRoutes;
import charon.http.api.ChartRoutes;
import charon.http.api.ConversationRoutes;
import charon.http.api.EncounterRoutes;
import charon.http.api.HealthRoutes;
import charon.http.api.LocationRoutes;
import charon.http.api.MessageRoutes;
import charon.http.api.MetricsRoutes;
import charon.http.api.SessionRoutes;
import charon.http.api.ShipRoutes;
import charon.http.api.StreamRoutes;
import charon.http.api.TokenRoutes;
import charon.http.json.EncodedState;
import charon.http.json.PageDataJson;
import charon.http.routing.Access;
import charon.http.routing.Request;
import charon.http.routing.Route;
import charon.http.routing.TooManyRequestsException;
import charon.http.security.CsrfToken;
import charon.http.security.RateLimiter;
import charon.http.security.Throttling;
import charon.http.web.CampaignFiles;
import charon.http.web.FrontEnd;
import charon.http.web.PageRenderer;
import charon.http.web.PageRoutes;
import charon.http.web.StartPage;
import charon.http.web.WebAssets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Everything that can be asked over HTTP. */
final class RouteTable {

  private RouteTable() {}

  /**
   * What watchers over the server are told.
   *
   * @param notReady why nobody should be sent here, if there is a reason
   * @param metrics the text of what is counted and measured
   * @param access who may read that
   */
  record Watching(Supplier<List<String>> notReady, Supplier<String> metrics, MetricsAccess access) {

    List<Route> routes() {
      List<Route> routes = new ArrayList<>(new HealthRoutes(notReady).routes());
      if (access != MetricsAccess.OFF) {
        routes.addAll(new MetricsRoutes(metrics, access == MetricsAccess.ALL).routes());
      }
      return routes;
    }
  }

  /**
   * What is done so that nobody can do too much.
   *
   * @param throttling how often what may be done
   * @param logins checks passwords, a few at a time; refuses more than may wait
   * @param pictures reads the campaign's files, a few at a time; refuses more than may wait
   */
  record Care(Throttling throttling, Executor logins, Executor pictures) {}

  /**
   * All routes.
   *
   * @param latest the view as it was last published to an audience
   * @param listeners how many streams of an audience are open
   * @param randomBytes a cryptographically strong source; takes how many bytes to give
   * @param webRoot folder of a front end that takes the place of ours
   * @param care so that nobody can do too much
   * @param urls beginnings of the URLs under which the server can be opened
   * @param accessEnded to be told when somebody has been logged out
   * @param watching what watchers over the server are told
   */
  static List<Route> of(
      UseCases useCases,
      Function<Audience, EncodedState> latest,
      ToIntFunction<Audience> listeners,
      IntFunction<byte[]> randomBytes,
      Optional<Path> webRoot,
      Care care,
      Supplier<List<String>> urls,
      Runnable accessEnded,
      Watching watching) {
    WebAssets assets = new WebAssets();
    PageRenderer pages = new PageRenderer(assets);
    CsrfToken csrf = new CsrfToken(randomBytes);
    List<Route> routes = new ArrayList<>();
    routes.addAll(new ActiveViewRoutes(useCases.control(), latest).routes());
    routes.addAll(new StreamRoutes(listeners).routes());
    routes.addAll(new SessionRoutes(useCases.resuming()).routes());
    routes.addAll(new EncounterRoutes(useCases.control(), useCases.observe()).routes());
    routes.addAll(new TokenRoutes(useCases.control()).routes());
    routes.addAll(new ShipRoutes(useCases.control(), useCases.ship()).routes());
    routes.addAll(new ChartRoutes(useCases.campaign()).routes());
    routes.addAll(new LocationRoutes(useCases.campaign()).routes());
    routes.addAll(new CampaignRoutes(useCases.campaign()).routes());
    routes.addAll(new MessageRoutes(useCases.messaging()).routes());
    routes.addAll(new CharonPanelRoutes(useCases.control()).routes());
    Supplier<String> pageData =
        () -> PageDataJson.encode(useCases.campaign().pageData(Audience.PLAYERS));
    FrontEnd frontEnd = FrontEnd.of(webRoot, assets, pages);
    StartPage start = new StartPage(pages, urls);
    CampaignFiles files = new CampaignFiles(useCases.campaign(), care.pictures());
    routes.addAll(new PageRoutes(frontEnd, assets, start, files, csrf, pageData).routes());
    routes.addAll(watching.routes());
    routes.replaceAll(
        route -> limited(route, care.throttling().writes(), "Too many changes from this address"));
    new ConversationRoutes(
            useCases.conversations().converse(),
            useCases.conversations().moderate(),
            useCases.observe())
        .routes().stream()
            .map(route ->
                limited(route, care.throttling().submits(), "Too many questions from this address"))
            .forEach(routes::add);
    routes.addAll(new AccountRoutes(
            useCases.authenticate(),
            csrf,
            pages,
            care.throttling().logins(),
            care.logins(),
            accessEnded)
        .routes());
    return List.copyOf(routes);
  }

  /** A route by which anybody writes, for each address as often as the limiter allows. */
  private static Route limited(Route route, RateLimiter limiter, String refusal) {
    boolean forAnybody = route.access() == Access.PUBLIC || route.access() == Access.PERSONAL;
    return route.method().equals("POST") && forAnybody
        ? route.after(request -> requireTurn(request, limiter, refusal))
        : route;
  }

  private static void requireTurn(Request request, RateLimiter limiter, String refusal) {
    if (request.caller().audience() != Audience.GM) {
      limiter.tryTake(request.peer().address()).ifPresent(wait -> {
        throw new TooManyRequestsException(refusal, wait);
      });
    }
  }
}
