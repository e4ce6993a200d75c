package charon.http.routing;

import charon.http.message.Caller;

/** Sees how requests are answered, to write down what is worth it. Thread-safe. */
@FunctionalInterface
public interface RequestObserver {

  /** Sees nothing. */
  RequestObserver NONE = (routed, caller, status) -> {};

  /**
   * Called once for each request that has a route, before it is answered. Must not throw, nor wait
   * for a request that only reads.
   *
   * @param routed the request and its route
   * @param caller who asks, as far as they are known
   * @param status the status of the answer
   */
  void answered(Routed routed, Caller caller, int status);
}
