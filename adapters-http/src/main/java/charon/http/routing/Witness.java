package charon.http.routing;

/** Sees how requests are answered, to write down what is worth it. Thread-safe. */
@FunctionalInterface
public interface Witness {

  /** Looks away. */
  Witness NONE = (request, path, access, status) -> {};

  /**
   * Called once for each request that has a route, before it is answered. Must not throw, nor wait
   * for a request that only reads.
   *
   * @param request the request, with its caller as far as they are known
   * @param path the path as the route has it
   * @param access who may call the route
   * @param status the status of the answer
   */
  void saw(Request request, String path, Access access, int status);
}
