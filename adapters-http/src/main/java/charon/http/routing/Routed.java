package charon.http.routing;

import charon.http.message.Caller;
import charon.http.message.Prepared;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.metrics.RequestMetrics;
import charon.http.routing.Endpoint.Kind;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A request whose way has been found: all that is known of it before it is known who asks. Immutable.
 */
public final class Routed {

  private final Request request;
  private final Optional<Resource> resource;
  private final Optional<Route> route;

  Routed(Request request, Optional<Resource> resource) {
    this.request = request;
    this.resource = resource;
    this.route = resource.flatMap(known -> known.route(request.method()));
  }

  /** The request, with what stood in the places of its path. */
  public Request request() {
    return request;
  }

  /** The path as the routes have it; {@link RequestMetrics#NO_ROUTE} if none of them does. */
  public String path() {
    return resource.map(known -> known.path().text()).orElse(RequestMetrics.NO_ROUTE);
  }

  /** Who may call: only game masters, where the query is about what is prepared. */
  public Access access() {
    return asksAsGameMaster()
            || route
                .filter(known -> known.prepares() && Prepared.isMeant(request))
                .isPresent()
        ? Access.GM
        : ofThePath();
  }

  private Access ofThePath() {
    return resource.map(Resource::access).orElse(Access.PUBLIC);
  }

  /** What is done. */
  public Action action() {
    return route.map(Route::action).orElse(Action.OTHER);
  }

  /** Whether a stream of events is asked for, which the server opens. */
  public boolean isStream() {
    return is(Kind.STREAM) && request.method().equals("GET") && !asksForNoAudience();
  }

  /** Whether the body is to go to a file. */
  public boolean isUpload() {
    return is(Kind.UPLOAD);
  }

  /** Whether the answer waits for nothing, once it is known who asks. */
  boolean isImmediate() {
    return is(Kind.AT_ONCE);
  }

  /** Whether the answer depends on who it is for, and that cannot be understood. */
  boolean asksForNoAudience() {
    boolean matters = ofThePath() == Access.PERSONAL || is(Kind.STREAM);
    return matters && request.asksAsSomebodyUnknown() && !asksAsGameMaster();
  }

  private boolean asksAsGameMaster() {
    return route.isPresent() && route.get().either() && asksAsGameMaster(request);
  }

  /** Whether what the game master sees is asked for, whoever asks. */
  public static boolean asksAsGameMaster(Request request) {
    return request.target().parameter("audience").equals(Optional.of("gm"));
  }

  boolean hasPath() {
    return resource.isPresent();
  }

  /** Answers for somebody who may call. */
  CompletionStage<Response> answer(Caller caller) {
    return route.isPresent() && !request.method().equals("OPTIONS")
        ? route.get().endpoint().handler().handle(request.from(caller))
        : CompletableFuture.completedFuture(withoutRoute());
  }

  private Response withoutRoute() {
    String allowed = resource.map(Resource::allowed).orElse("");
    return request.method().equals("OPTIONS")
        ? Response.allowed(allowed)
        : Response.error(405, "Method not allowed").with("allow", allowed);
  }

  private boolean is(Kind kind) {
    return route.isPresent() && route.get().endpoint().kind() == kind;
  }
}
