package charon.http.api;

import charon.application.port.in.AuthenticateUseCase;
import charon.domain.account.Role;
import charon.domain.account.User;
import charon.http.routing.Access;
import charon.http.routing.AccessDeniedException;
import charon.http.routing.Request;
import charon.http.routing.Response;
import charon.http.routing.Route;
import charon.http.routing.UrlEncoded;
import charon.http.security.CsrfToken;
import charon.http.security.SessionCookie;
import charon.http.web.PageRenderer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Logging in and out. */
public final class AccountRoutes {

  private static final String LOGIN = "/accounts/login/";
  private static final String HOME = "/terminal/";
  private static final String GM_CONSOLE = "/gmconsole/";

  /** A path on this server; not what browsers take for another host, as {@code //} or {@code /\}. */
  private static final Pattern LOCAL_PATH = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

  private final AuthenticateUseCase authenticate;
  private final CsrfToken csrf;
  private final PageRenderer pages;

  /** Checks passwords by the use case. */
  public AccountRoutes(AuthenticateUseCase authenticate, CsrfToken csrf, PageRenderer pages) {
    this.authenticate = authenticate;
    this.csrf = csrf;
    this.pages = pages;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get(LOGIN, Access.PERSONAL, this::loginForm),
        Route.post(LOGIN, Access.PERSONAL, this::logIn),
        Route.get("/logout/", Access.PUBLIC, this::logoutForm),
        Route.post("/logout/", Access.PUBLIC, this::logOut));
  }

  private Response loginForm(Request request) {
    String next = request.target().parameter("next").orElse("");
    // who comes here from the game master's page, and is logged in, wants to know why
    String notice = request
        .caller()
        .user()
        .map(user -> "You are logged in as " + user.name() + "."
            + (mayNot(user, next) ? " That page is for game masters." : ""))
        .orElse("");
    return loginForm(200, request, next, notice);
  }

  private static boolean mayNot(User user, String page) {
    return page.equals(GM_CONSOLE) && user.role() != Role.GM;
  }

  private Response logIn(Request request) {
    requireCsrf(request);
    UrlEncoded form = request.form();
    Optional<String> session =
        authenticate.logIn(form.get("username").orElse(""), form.get("password").orElse(""));
    String next = form.get("next").orElse("");
    if (session.isEmpty()) {
      return loginForm(401, request, next, "That name and password do not match.");
    }
    SessionCookie.secret(request).ifPresent(authenticate::logOut);
    String target = LOCAL_PATH.matcher(next).matches() ? next : HOME;
    return SessionCookie.begin(request, Response.redirect(302, target), session.get());
  }

  private Response logoutForm(Request request) {
    String token = csrf.forPage(request);
    return SessionCookie.csrf(
        request, pages.page(200, "logout.html", Map.of("csrf", token)), token);
  }

  private Response logOut(Request request) {
    requireCsrf(request);
    SessionCookie.secret(request).ifPresent(authenticate::logOut);
    return SessionCookie.end(request, Response.redirect(302, LOGIN));
  }

  private Response loginForm(int status, Request request, String next, String notice) {
    String token = csrf.forPage(request);
    Map<String, String> values = Map.of("csrf", token, "next", next, "notice", notice);
    return SessionCookie.csrf(request, pages.page(status, "login.html", values), token);
  }

  private static void requireCsrf(Request request) {
    if (!CsrfToken.matchesForm(request)) {
      throw AccessDeniedException.forbidden("CSRF check failed: open the form again");
    }
  }
}
