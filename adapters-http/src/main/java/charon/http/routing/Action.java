package charon.http.routing;

/** What a route does that others want to know of who must not know its path. */
public enum Action {
  /** Logs somebody in. */
  LOGIN,
  /** Logs somebody out. */
  LOGOUT,
  /** Whatever its method says. */
  OTHER
}
