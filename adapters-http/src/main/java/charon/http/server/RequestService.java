package charon.http.server;

import charon.http.metrics.RequestMetrics;
import charon.http.routing.Dispatcher;
import charon.http.server.connection.WorkerPool;

/**
 * What answers the requests of all connections.
 *
 * @param dispatcher leads them to their routes
 * @param streams opens event streams
 * @param workers where is answered what may wait
 * @param metrics counts them
 * @param answers what long answers may take together
 */
public record RequestService(
    Dispatcher dispatcher,
    StreamEndpoint streams,
    WorkerPool workers,
    RequestMetrics metrics,
    AnswerBudget answers) {

  /** With a budget of its own for answers. */
  public RequestService(
      Dispatcher dispatcher, StreamEndpoint streams, WorkerPool workers, RequestMetrics metrics) {
    this(dispatcher, streams, workers, metrics, new AnswerBudget());
  }
}
