package charon.http.routing;

/** Decides whether a request may reach its route. */
@FunctionalInterface
public interface Guard {

  /**
   * Finds out who is calling.
   *
   * @throws AccessDeniedException if they may not call a route with that access
   */
  Caller admit(Request request, Access access);
}
