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

  /** Whether that is probably a game master, by what they show; never waits. */
  default boolean looksLikeGameMaster(Request request) {
    return false;
  }

  /** Whether {@link #admit} would not wait; a guard that does not know better may always. */
  default boolean knowsAtOnce(Request request, Access access) {
    return false;
  }
}
