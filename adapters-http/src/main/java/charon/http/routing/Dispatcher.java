package charon.http.routing;

import charon.application.port.StorageException;
import charon.domain.RefusedException;
import charon.http.message.Caller;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.message.Target;
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
  private final RequestObserver observer;

  /** Serves the routes behind the guard, before the observer's eyes. */
  public Dispatcher(Router router, Guard guard, RequestObserver observer) {
    this.router = router;
    this.guard = guard;
    this.observer = observer;
  }

  /** Finds a request's way: once, whatever is asked about it afterwards. */
  public Routed route(Request request) {
    return router.find(request);
  }

  /** Whether answering waits for nothing: to find out who asks, to enter the table, for the answer. */
  public boolean answersAtOnce(Routed routed) {
    return routed.isImmediate()
        && guard.knowsAtOnce(routed.request(), routed.access())
        && routed.request().tryEnter();
  }

  /** Whether a game master is probably asking, who is not to wait behind strangers. */
  public boolean comesFirst(Routed routed) {
    return guard.looksLikeGameMaster(routed.request());
  }

  /** Why a request is turned down whatever its body is; empty: it is not. May wait, and never throws. */
  public Optional<Response> refusal(Routed routed) {
    try {
      guard.admit(routed.request(), routed.access());
      return Optional.empty();
    } catch (AccessDeniedException denied) {
      return Optional.of(observed(routed, denied.caller(), ErrorMapper.responseTo(denied)));
    } catch (RuntimeException | Error failure) {
      return Optional.of(responseTo(routed.request(), failure));
    }
  }

  /** Answers a request, whatever it is. What is returned never fails. */
  public CompletionStage<Response> answer(Routed routed) {
    try {
      return routed.hasPath() ? admitted(routed) : done(unknown(routed.request()));
    } catch (RuntimeException | Error failure) {
      return done(responseTo(routed.request(), failure));
    }
  }

  private CompletionStage<Response> admitted(Routed routed) {
    if (routed.asksForNoAudience()) {
      return done(Response.error(400, "audience must be players, or left out"));
    }
    Caller caller;
    try {
      caller = guard.admit(routed.request(), routed.access());
    } catch (AccessDeniedException denied) {
      Response refusal = ErrorMapper.responseTo(denied);
      return done(observed(routed, denied.caller(), refusal));
    }
    return handled(routed, caller)
        .handle((response, failure) -> observed(
            routed, caller, failure == null ? response : responseTo(routed.request(), failure)))
        .exceptionally(failure -> responseTo(routed.request(), failure));
  }

  private static CompletionStage<Response> handled(Routed routed, Caller caller) {
    try {
      return routed.answer(caller);
    } catch (RuntimeException | Error failure) {
      return done(responseTo(routed.request(), failure));
    }
  }

  private Response observed(Routed routed, Caller caller, Response response) {
    observer.answered(routed, caller, response.status());
    return response;
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
      LOG.error("{} {} failed", request.method(), request.target(), cause);
      if (cause instanceof StorageException fault) {
        return ErrorMapper.responseTo(fault);
      }
    } catch (IllegalStateException fault) {
      LOG.error("{} {} failed", request.method(), request.target(), fault);
    }
    return Response.error(500, "Internal error");
  }

  /** How it is told that somebody is turned down whom no route has answered. */
  public static Response refused(RefusedException refusal) {
    return ErrorMapper.responseTo(refusal);
  }

  private Response unknown(Request request) {
    Target target = request.target();
    boolean means = !target.path().endsWith("/") && router.knows(target.withSlash());
    if (!means) {
      return Response.error(404, "Not found");
    }
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    String right = target.withSlash().text();
    // many clients take it for a success, and nothing has happened: what they print says so
    return reads
        ? Response.redirect(301, right)
        : Response.error(308, "Nothing was done: the path ends with a slash, " + right)
            .with("location", right);
  }

  private static CompletionStage<Response> done(Response response) {
    return CompletableFuture.completedFuture(response);
  }
}
