package charon.http.routing;

import charon.http.message.Request;
import charon.http.message.Response;
import java.util.concurrent.CompletionStage;

/**
 * Answers requests that passed the guard, later: no thread waits for the answer. Runs on a worker
 * thread; may wait for storage.
 */
@FunctionalInterface
public interface AsyncHandler {

  /**
   * Begins to answer a request.
   *
   * @return the answer; may fail as a {@link Handler} may
   * @throws charon.domain.RefusedException if it is turned down at once
   */
  CompletionStage<Response> handle(Request request);
}
