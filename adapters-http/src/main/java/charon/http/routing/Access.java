package charon.http.routing;

/** Who may call a route. There is no default: every route says so. */
public enum Access {
  /** Everybody, without being asked who they are. */
  PUBLIC,
  /** Everybody; who is logged in may get more. */
  PERSONAL,
  /** Game masters: by session and CSRF token, or by bearer token. */
  GM,
  /** A page for everybody who is logged in; others are led to the login. */
  USER_PAGE,
  /** A page for game masters; others are led to the login. */
  GM_PAGE
}
