package charon.http.routing;

import charon.application.port.out.StorageException;
import charon.domain.RefusedException;
import charon.http.routing.Router.Match;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads a request to its route: who is asking comes before what they ask, as the order of checks of
 * the wire contract wants it. Thread-safe; never throws.
 */
public final class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Router router;
  private final Guard guard;
  private final Witness witness;

  /** Serves the routes behind the guard, before the witness's eyes. */
  public Dispatcher(Router router, Guard guard, Witness witness) {
    this.router = router;
    this.guard = guard;
    this.witness = witness;
  }

  /** Answers a request, whatever it is. What is returned never fails. */
  public CompletionStage<Response> dispatch(Request request) {
    return CompletableFuture.completedFuture(request)
        .thenCompose(this::answer) // what it throws is a failure like any other
        .exceptionally(failure -> responseTo(request, failure));
  }

  /** The template of the path that a request is for, if there is one. */
  public Optional<String> routeOf(Request request) {
    return router.find(request.target()).map(match -> match.resource().path().text());
  }

  /** Whether answering waits for nothing, neither to find out who asks nor for the answer. */
  public boolean answersAtOnce(Request request) {
    return router
        .find(request.target())
        .map(Match::resource)
        .filter(resource -> resource.isImmediate(request.method()))
        .filter(resource -> guard.knowsAtOnce(request, resource.access()))
        .isPresent();
  }

  private CompletionStage<Response> answer(Request request) {
    return router
        .find(request.target())
        .map(match -> serve(request, match))
        .orElseGet(() -> CompletableFuture.completedStage(unknown(request)));
  }

  private CompletionStage<Response> serve(Request request, Match match) {
    Resource resource = match.resource();
    try {
      Caller caller = guard.admit(request, resource.access());
      return serve(request.admitted(match.parameters(), caller), resource);
    } catch (AccessDeniedException denied) {
      Request refused = request.admitted(match.parameters(), denied.caller());
      return CompletableFuture.completedStage(
          seen(refused, resource, ErrorMapper.responseTo(denied)));
    }
  }

  private CompletionStage<Response> serve(Request request, Resource resource) {
    return CompletableFuture.completedFuture(request)
        .thenCompose(admitted -> handle(admitted, resource))
        .exceptionally(failure -> responseTo(request, failure))
        .thenApply(response -> seen(request, resource, response));
  }

  private Response seen(Request request, Resource resource, Response response) {
    witness.saw(request, resource.path().text(), resource.access(), response.status());
    return response;
  }

  private static CompletionStage<Response> handle(Request request, Resource resource) {
    if (request.method().equals("OPTIONS")) {
      return CompletableFuture.completedStage(Response.allowed(resource.allowed()));
    }
    return resource
        .handler(request.method())
        .map(handler -> handler.handle(request))
        .orElseGet(() -> CompletableFuture.completedStage(
            Response.error(405, "Method not allowed").with("allow", resource.allowed())));
  }

  private static Response responseTo(Request request, Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    try {
      if (cause instanceof RefusedException refusal) {
        return ErrorMapper.responseTo(refusal);
      }
      LOG.error("{} {} failed", request.method(), request.target().path(), cause);
      if (cause instanceof StorageException fault) {
        return ErrorMapper.responseTo(fault);
      }
    } catch (IllegalStateException fault) {
      LOG.error("{} {} failed", request.method(), request.target().path(), fault);
    }
    return Response.error(500, "Internal error");
  }

  private Response unknown(Request request) {
    Target target = request.target();
    Target withSlash = new Target(target.path() + "/", target.query());
    Optional<Match> meant = target.path().endsWith("/") ? Optional.empty() : router.find(withSlash);
    if (meant.isEmpty()) {
      return Response.error(404, "Not found");
    }
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    String query = target.query().isEmpty() ? "" : "?" + target.query();
    return Response.redirect(reads ? 301 : 308, withSlash.path() + query);
  }
}
