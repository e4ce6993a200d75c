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
 */
public record RequestService(
    Dispatcher dispatcher, StreamEndpoint streams, WorkerPool workers, RequestMetrics metrics) {}
