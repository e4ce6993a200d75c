package charon.http.routing;

import charon.http.message.Request;
import charon.http.message.Response;

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
