package charon.http;

import charon.application.port.in.command.CommandSpec;
import charon.application.port.in.table.Desk;
import charon.application.port.in.table.FindTableUseCase;
import charon.domain.disclosure.Audience;
import charon.domain.table.TableId;
import charon.http.admin.Administration;
import charon.http.api.AccountRoutes;
import charon.http.api.ActiveViewRoutes;
import charon.http.api.CampaignRoutes;
import charon.http.api.ChartRoutes;
import charon.http.api.CommandRoutes;
import charon.http.api.ConversationRoutes;
import charon.http.api.CueRoutes;
import charon.http.api.DisplayRoutes;
import charon.http.api.DraftRoutes;
import charon.http.api.EncounterRoutes;
import charon.http.api.HealthRoutes;
import charon.http.api.JournalRoutes;
import charon.http.api.LocationRoutes;
import charon.http.api.MessageRoutes;
import charon.http.api.MetricsRoutes;
import charon.http.api.Revision;
import charon.http.api.SessionRoutes;
import charon.http.api.ShipRoutes;
import charon.http.api.StreamRoutes;
import charon.http.json.PageDataJson;
import charon.http.message.Request;
import charon.http.routing.Access;
import charon.http.routing.Action;
import charon.http.routing.Route;
import charon.http.routing.TooManyRequestsException;
import charon.http.security.CsrfToken;
import charon.http.security.Origin;
import charon.http.security.RateLimiter;
import charon.http.security.TableThrottle;
import charon.http.security.Throttling;
import charon.http.web.CampaignFiles;
import charon.http.web.DisplayPicture;
import charon.http.web.FileReading;
import charon.http.web.FrontEnd;
import charon.http.web.PageRenderer;
import charon.http.web.PageRoutes;
import charon.http.web.StartPage;
import charon.http.web.WebAssets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

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
   * The event streams.
   *
   * @param latest the view as it was last published to an audience
   * @param tags the entity tags of states
   * @param listeners how many streams show the view of a table to an audience
   * @param accessEnded to be told when somebody has been logged out
   */
  record Streams(
      ActiveViewRoutes.LatestState latest,
      DisplayPicture.Tags tags,
      ToIntBiFunction<TableId, Audience> listeners,
      Runnable accessEnded) {}

  /**
   * What the pages need.
   *
   * @param webRoot folder of a front end that takes the place of ours
   * @param urls beginnings of the URLs under which the server can be opened
   * @param csrf makes the tokens that pages send back
   * @param clock tells the time
   */
  record Site(
      Optional<Path> webRoot, Supplier<List<String>> urls, CsrfToken csrf, InstantSource clock) {}

  /**
   * How much can be done, so that nobody does too much.
   *
   * @param throttling how often what may be done from one address
   * @param tables how often what may be done at one table
   * @param logins checks passwords, a few at a time; refuses more than may wait
   * @param files reads the campaign's files, a few at a time
   * @param hasRoom whether an answer with so many bytes could be sent now
   */
  record Capacity(
      Throttling throttling,
      TableThrottle tables,
      Executor logins,
      FileReading files,
      LongPredicate hasRoom) {}

  /**
   * All routes.
   *
   * @param watching what watchers over the server are told
   */
  static List<Route> of(
      ServerUseCases useCases, Streams streams, Site site, Capacity capacity, Watching watching) {
    var assets = new WebAssets();
    var pages = new PageRenderer(assets);
    Throttling throttling = capacity.throttling();
    var displays = new DisplayRoutes(streams.listeners(), throttling.reports());
    var routes = new ArrayList<>(ofTheTable(displays, streams, useCases.vocabulary()));
    routes.addAll(new DisplayPicture(streams.tags(), throttling.pictures()).routes());
    routes.addAll(pages(useCases.tables(), site, capacity.files(), assets, pages));
    routes.addAll(watching.routes());
    routes.replaceAll(route -> limited(route, capacity.tables()));
    routes.replaceAll(
        route -> limited(route, throttling.writes(), "Too many changes from this address"));
    routes.replaceAll(route -> CommandRoutes.points(route)
        ? limited(route, throttling.pings(), "Too many pings from this address")
        : route);
    routes.add(displays.reporting());
    routes.addAll(conversations(throttling, capacity.tables()));
    routes.addAll(accounts(useCases, streams, site, capacity, pages));
    routes.addAll(new Administration(
            useCases.tables(),
            useCases.manageTables(),
            useCases.accounts(),
            capacity.logins(),
            streams.accessEnded(),
            capacity.hasRoom(),
            site.clock())
        .routes());
    return routes.stream().map(RouteTable::guarded).map(Revision::told).toList();
  }

  /** Whoever writes, no page of another site has them do it; the forms of the login say so themselves. */
  private static Route guarded(Route route) {
    return route.writes() && route.action() == Action.OTHER
        ? route.after(Origin::requireOwn)
        : route;
  }

  private static List<Route> ofTheTable(
      DisplayRoutes displays, Streams streams, List<CommandSpec> vocabulary) {
    return Stream.of(
            new ActiveViewRoutes(streams.latest()).routes(),
            new StreamRoutes().routes(),
            displays.routes(),
            new SessionRoutes().routes(),
            new CommandRoutes(vocabulary).routes(),
            new CueRoutes().routes(),
            new DraftRoutes().routes(),
            new EncounterRoutes().routes(),
            new JournalRoutes().routes(),
            new ShipRoutes().routes(),
            new ChartRoutes().routes(),
            new LocationRoutes().routes(),
            new CampaignRoutes().routes(),
            new MessageRoutes().routes())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> pages(
      FindTableUseCase tables,
      Site site,
      FileReading reading,
      WebAssets assets,
      PageRenderer pages) {
    FrontEnd frontEnd = FrontEnd.of(site.webRoot(), assets, pages, reading);
    return Stream.of(
            new StartPage(pages, tables, site.urls()).routes(),
            new PageRoutes(frontEnd, assets, site.csrf(), RouteTable::pageData).routes(),
            new CampaignFiles(reading).routes())
        .flatMap(List::stream)
        .toList();
  }

  private static String pageData(Desk desk) {
    return PageDataJson.encode(desk.campaign().pageData(Audience.PLAYERS));
  }

  private static List<Route> conversations(Throttling throttling, TableThrottle tables) {
    return new ConversationRoutes()
        .routes().stream()
            .map(route -> ConversationRoutes.asks(route)
                ? route.after(request -> tables.requireQuestion(request.desk()))
                : limited(route, tables))
            .map(route ->
                limited(route, throttling.submits(), "Too many questions from this address"))
            .toList();
  }

  /** A route by which somebody writes at a table, for all there as often as the table may. */
  private static Route limited(Route route, TableThrottle tables) {
    return route.writes()
        ? route.after(request -> tables.requireChange(
            request.desk(), request.caller().audience(), route.cost().applyAsInt(request)))
        : route;
  }

  private static List<Route> accounts(
      ServerUseCases useCases, Streams streams, Site site, Capacity capacity, PageRenderer pages) {
    return new AccountRoutes(
            useCases.authenticate(),
            site.csrf(),
            pages,
            new AccountRoutes.Logins(capacity.throttling().logins(), capacity.logins()),
            streams.accessEnded())
        .routes();
  }

  /** A route by which anybody writes, for each address as often as the limiter allows. */
  private static Route limited(Route route, RateLimiter limiter, String refusal) {
    boolean forAnybody = route.access() == Access.PUBLIC || route.access() == Access.PERSONAL;
    return route.writes() && forAnybody
        ? route.after(request -> requireTurn(request, limiter, refusal))
        : route;
  }

  private static void requireTurn(Request request, RateLimiter limiter, String refusal) {
    if (request.caller().audience() != Audience.GM) {
      limiter.tryTake(request.peer().network()).ifPresent(wait -> {
        throw new TooManyRequestsException(refusal, wait);
      });
    }
  }
}
