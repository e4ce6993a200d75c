package charon.http.routing;

import charon.http.message.Caller;
import charon.http.message.Request;

/** Decides whether a request may reach its route. */
@FunctionalInterface
public interface Guard {

  /**
   * Finds out who is calling; may wait for that.
   *
   * @throws AccessDeniedException if they may not call a route with that access
   */
  Caller admit(Request request, Access access);

  /** Whether {@link #admit} would not wait; a guard that does not know better may always. */
  default boolean knowsAtOnce(Request request, Access access) {
    return false;
  }
}
