package charon.http.routing;

/**
 * What answers the requests of a route.
 *
 * @param kind how
 * @param handler makes the answer
 */
public record Endpoint(Kind kind, AsyncHandler handler) {

  /** How a route answers. */
  public enum Kind {
    /** On a worker thread: it may wait. */
    ON_WORKER,
    /** On a worker thread, with a body that may be longer than others and lies in a file. */
    UPLOAD,
    /** From memory, where the request was read: it never waits. */
    AT_ONCE,
    /** With a stream of events, which the server opens; the handler makes the answer to {@code HEAD}. */
    STREAM
  }
}
