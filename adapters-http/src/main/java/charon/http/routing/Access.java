package charon.http.routing;

import charon.domain.account.Member;
import charon.domain.account.Role;
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
  /**
   * Game masters of the table: by session and CSRF token, or by a bearer token of the table that
   * reads or controls.
   */
  GM,
  /** Who manages the server: by session and CSRF token, or by a bearer token that administers. */
  ADMIN,
  /** Game masters of the table and who manages the server; of bearer tokens, those that administer. */
  GM_OR_ADMIN,
  /** A page for all members of the table; others are led to the login. */
  USER_PAGE,
  /** A page for game masters of the table; others are led to the login. */
  GM_PAGE,
  /** A page for those who manage the server; others are led to the login. */
  ADMIN_PAGE;

  /** Whether it is of no account whose table a bearer token is. */
  public boolean isOfTheServer() {
    return this == ADMIN || this == GM_OR_ADMIN || this == ADMIN_PAGE;
  }

  /** Whether somebody may call it who is logged in. */
  public boolean admits(Member user) {
    return switch (this) {
      case PUBLIC, PERSONAL -> true;
      case GM, GM_PAGE -> user.is(Role.GM);
      case ADMIN, ADMIN_PAGE -> user.user().admin();
      case GM_OR_ADMIN -> user.is(Role.GM) || user.user().admin();
      case USER_PAGE -> user.role().isPresent();
    };
  }

  /** How far a bearer token has to reach for a request to such a route. */
  public TokenScope scope(Request request) {
    if (isOfTheServer()) {
      return TokenScope.ADMIN;
    }
    return request.isSafe() ? TokenScope.READ : TokenScope.CONTROL;
  }
}
