package charon.http.routing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One method of one path.
 *
 * @param method {@code GET} (which serves {@code HEAD} too) or {@code POST}
 * @param path the path
 * @param access who may call it; the same for all methods of a path
 * @param immediate whether it answers from memory: no thread is needed that may wait
 * @param handler what answers
 */
public record Route(
    String method, PathTemplate path, Access access, boolean immediate, AsyncHandler handler) {

  /** A route that reads. */
  public static Route get(String path, Access access, Handler handler) {
    return new Route("GET", PathTemplate.of(path), access, false, atOnce(handler));
  }

  /** A route that reads what is in memory, and never waits. */
  public static Route getImmediate(String path, Access access, Handler handler) {
    return new Route("GET", PathTemplate.of(path), access, true, atOnce(handler));
  }

  /** A route that reads and answers when something else has happened. */
  public static Route getAsync(String path, Access access, AsyncHandler handler) {
    return new Route("GET", PathTemplate.of(path), access, false, handler);
  }

  /** A route that writes. */
  public static Route post(String path, Access access, Handler handler) {
    return postAsync(path, access, atOnce(handler));
  }

  /** A route that writes and answers when something else has happened. */
  public static Route postAsync(String path, Access access, AsyncHandler handler) {
    return new Route("POST", PathTemplate.of(path), access, false, handler);
  }

  /** This route behind one more check, which may refuse. */
  public Route after(Consumer<Request> check) {
    return new Route(method, path, access, immediate, request -> {
      check.accept(request);
      return handler.handle(request);
    });
  }

  private static AsyncHandler atOnce(Handler handler) {
    return request -> CompletableFuture.completedStage(handler.handle(request));
  }
}
