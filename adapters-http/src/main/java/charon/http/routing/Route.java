package charon.http.routing;

import charon.domain.RefusedException;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Endpoint.Kind;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * One method of one path.
 *
 * @param method {@code GET} (which serves {@code HEAD} too), {@code POST}, {@code PUT} or {@code
 *     DELETE}
 * @param path the path
 * @param access who may call it; the same for all methods of a path
 * @param endpoint what answers
 * @param action what it does
 * @param prepares whether a query may say that it is about what is prepared; then it is for game
 *     masters, whatever the access
 * @param either whether a query may say that what game masters see is meant; then it is for them
 * @param cost how many commands a request gives
 */
public record Route(
    String method,
    PathTemplate path,
    Access access,
    Endpoint endpoint,
    Action action,
    boolean prepares,
    boolean either,
    ToIntFunction<Request> cost) {

  private Route(String method, String path, Access access, Kind kind, AsyncHandler handler) {
    this(
        method,
        PathTemplate.of(path),
        access,
        new Endpoint(kind, handler),
        Action.OTHER,
        false,
        false,
        request -> 1);
  }

  /** A route that reads. */
  public static Route get(String path, Access access, Handler handler) {
    return getAsync(path, access, atOnce(handler));
  }

  /** A route that reads what is in memory, and never waits. */
  public static Route getImmediate(String path, Access access, Handler handler) {
    return new Route("GET", path, access, Kind.AT_ONCE, atOnce(handler));
  }

  /** The same where what it reads may have to be brought into memory first, by another thread. */
  public static Route getImmediateAsync(String path, Access access, AsyncHandler handler) {
    return new Route("GET", path, access, Kind.AT_ONCE, handler);
  }

  /** A route that reads and answers when something else has happened. */
  public static Route getAsync(String path, Access access, AsyncHandler handler) {
    return new Route("GET", path, access, Kind.ON_WORKER, handler);
  }

  /**
   * A route that answers with a stream of events, which the server opens.
   *
   * @param head answers {@code HEAD}
   */
  public static Route stream(String path, Access access, Handler head) {
    return new Route("GET", path, access, Kind.STREAM, atOnce(head));
  }

  /** A route that writes. */
  public static Route post(String path, Access access, Handler handler) {
    return postAsync(path, access, atOnce(handler));
  }

  /** A route that writes something in place of what was there. */
  public static Route put(String path, Access access, Handler handler) {
    return new Route("PUT", path, access, Kind.ON_WORKER, atOnce(handler));
  }

  /** The same for something that is too long to be collected in memory. */
  public static Route upload(String path, Access access, Handler handler) {
    return new Route("PUT", path, access, Kind.UPLOAD, atOnce(handler));
  }

  /** A route that takes something away. */
  public static Route delete(String path, Access access, Handler handler) {
    return new Route("DELETE", path, access, Kind.ON_WORKER, atOnce(handler));
  }

  /** A route that writes and answers when something else has happened. */
  public static Route postAsync(String path, Access access, AsyncHandler handler) {
    return new Route("POST", path, access, Kind.ON_WORKER, handler);
  }

  /** Whether it changes something. */
  public boolean writes() {
    return !method.equals("GET");
  }

  /** This route, which does something that others want to know of. */
  public Route as(Action what) {
    return new Route(method, path, access, endpoint, what, prepares, either, cost);
  }

  /**
   * This route, by which several commands are given at once.
   *
   * @param commands how many; one that cannot be understood is one
   */
  public Route costing(ToIntFunction<Request> commands) {
    return new Route(method, path, access, endpoint, action, prepares, either, request -> {
      try {
        return commands.applyAsInt(request);
      } catch (RefusedException refusal) {
        return 1; // it is told to whoever gives them when its turn comes
      }
    });
  }

  /** This route, where a query may say that it is about what is prepared. */
  public Route preparing() {
    return new Route(method, path, access, endpoint, action, true, either, cost);
  }

  /** This route, where a query may say that what game masters see is meant. */
  public Route forEither() {
    return new Route(method, path, access, endpoint, action, prepares, true, cost);
  }

  /** This route behind one more check, which may refuse. */
  public Route after(Consumer<Request> check) {
    AsyncHandler checked = request -> {
      check.accept(request);
      return endpoint.handler().handle(request);
    };
    return new Route(
        method,
        path,
        access,
        new Endpoint(endpoint.kind(), checked),
        action,
        prepares,
        either,
        cost);
  }

  /** This route, whose answers are looked at again; refusals are not. */
  public Route answering(BiFunction<Request, Response, Response> afterwards) {
    AsyncHandler looked = request -> endpoint
        .handler()
        .handle(request)
        .thenApply(response -> afterwards.apply(request, response));
    return new Route(
        method,
        path,
        access,
        new Endpoint(endpoint.kind(), looked),
        action,
        prepares,
        either,
        cost);
  }

  private static AsyncHandler atOnce(Handler handler) {
    return request -> CompletableFuture.completedFuture(handler.handle(request));
  }
}
