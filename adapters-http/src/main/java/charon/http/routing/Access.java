package charon.http.routing;

import charon.domain.account.TokenScope;
import charon.http.message.Request;

/**
 * Who may call a route. There is no default: every route says so, and what is not said is not
 * allowed.
 */
public enum Access {
  /** Everybody, without being asked who they are. */
  PUBLIC,
  /** Everybody; who is logged in may get more. */
  PERSONAL,
  /** Game masters: by session and CSRF token, or by a bearer token that reads or controls. */
  GM,
  /** Game masters: by session and CSRF token, or by a bearer token that administers. */
  ADMIN,
  /** A page for everybody who is logged in; others are led to the login. */
  USER_PAGE,
  /** A page for game masters; others are led to the login. */
  GM_PAGE;

  /** How far a bearer token has to reach for a request to such a route. */
  public TokenScope scope(Request request) {
    if (this == ADMIN) {
      return TokenScope.ADMIN;
    }
    return request.isSafe() ? TokenScope.READ : TokenScope.CONTROL;
  }
}
