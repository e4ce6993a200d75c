package charon.http.server;

import charon.http.metrics.RequestMetrics;
import charon.http.routing.Dispatcher;
import charon.http.routing.Routed;
import charon.http.routing.TablePath;
import charon.http.server.answer.AnswerBudget;
import charon.http.server.connection.WakingTables;
import charon.http.server.connection.WorkerPool;

/**
 * What answers the requests of all connections.
 *
 * @param tables leads requests to their tables
 * @param dispatcher leads them to their routes
 * @param streams opens event streams
 * @param workers where is answered what may wait
 * @param first where is answered what game masters ask, who wait behind nobody else
 * @param waking those that are for tables that sleep
 * @param metrics counts them
 * @param answers what long answers may take together
 */
public record RequestService(
    TablePath tables,
    Dispatcher dispatcher,
    StreamEndpoint streams,
    WorkerPool workers,
    WorkerPool first,
    WakingTables waking,
    RequestMetrics metrics,
    AnswerBudget answers) {

  /**
   * Has a request answered on a thread that may wait; false if too many wait already.
   *
   * @param refused is run instead if that turns out later
   */
  boolean offer(Routed routed, Runnable answering, Runnable refused) {
    WorkerPool pool = dispatcher.comesFirst(routed) ? first : workers;
    return waking.offer(new WakingTables.Work(routed.request(), pool, answering, refused));
  }
}
