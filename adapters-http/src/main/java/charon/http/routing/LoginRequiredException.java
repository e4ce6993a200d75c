package charon.http.routing;

import charon.domain.RefusedException;
import charon.http.message.Request;

/** Somebody asked for a page that they can have once they have logged in. */
public final class LoginRequiredException extends RefusedException {

  private static final long serialVersionUID = 1L;

  private final String base;
  private final String page;

  /** Leads to the login, and from there to the page that was asked for. */
  public LoginRequiredException(Request request) {
    super("Log in to open this page");
    this.base = request.base();
    this.page = request.target().path();
  }

  String location() {
    return base + "/accounts/login/?next=" + base + page;
  }
}
