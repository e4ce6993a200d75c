package charon.http.routing;

/** Answers requests that passed the guard. Runs on a worker thread; may wait. */
@FunctionalInterface
public interface Handler {

  /**
   * Answers a request.
   *
   * @throws charon.domain.RefusedException if it is turned down
   */
  Response handle(Request request);
}
