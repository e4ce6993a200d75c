package charon.http.api;

import charon.application.port.in.AuthenticateUseCase;
import charon.application.port.in.command.Members;
import charon.domain.account.Member;
import charon.domain.account.Role;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.message.UrlEncoded;
import charon.http.routing.Access;
import charon.http.routing.AccessDeniedException;
import charon.http.routing.Action;
import charon.http.routing.Route;
import charon.http.routing.TooManyRequestsException;
import charon.http.security.CsrfToken;
import charon.http.security.LoginThrottle;
import charon.http.security.Origin;
import charon.http.security.RefusedOrigins;
import charon.http.security.SessionCookie;
import charon.http.web.PageRenderer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;

/** Logging in and out. Thread-safe. */
public final class AccountRoutes {

  private static final String LOGIN = "/accounts/login/";
  private static final String HOME = "/terminal/";
  private static final String GM_CONSOLE = "/gmconsole/";
  private static final String ADMIN = "/admin/";

  /** A path on this server; not what browsers take for another host, as {@code //} or {@code /\}. */
  private static final Pattern LOCAL_PATH = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");

  private final AuthenticateUseCase authenticate;
  private final CsrfToken csrf;
  private final PageRenderer pages;
  private final Logins logins;
  private final Runnable accessEnded;
  private final RefusedOrigins foreign = new RefusedOrigins();

  /**
   * How many logins there may be.
   *
   * @param throttle for how long an address or a name has to wait
   * @param hashing where passwords are checked, as that takes time and memory; refuses more than may
   *     wait
   */
  public record Logins(LoginThrottle throttle, Executor hashing) {}

  /**
   * Checks passwords by the use case.
   *
   * @param accessEnded to be told when somebody has been logged out
   */
  public AccountRoutes(
      AuthenticateUseCase authenticate,
      CsrfToken csrf,
      PageRenderer pages,
      Logins logins,
      Runnable accessEnded) {
    this.authenticate = authenticate;
    this.csrf = csrf;
    this.pages = pages;
    this.logins = logins;
    this.accessEnded = accessEnded;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get(LOGIN, Access.PERSONAL, this::loginForm),
        Route.postAsync(LOGIN, Access.PERSONAL, this::logIn).as(Action.LOGIN),
        Route.get("/logout/", Access.PERSONAL, this::logoutForm),
        Route.post("/logout/", Access.PERSONAL, this::logOut).as(Action.LOGOUT),
        Route.post("/api/gm/log-out-everywhere/", Access.GM_OR_ADMIN, this::logOutEverywhere));
  }

  private Response loginForm(Request request) {
    String next = request.target().parameter("next").orElse("");
    // who comes here from the game master's page, and is logged in, wants to know why
    String notice = request
        .caller()
        .user()
        .map(user -> "You are logged in as " + user.name() + "." + whyNot(user, next, request))
        .orElse("");
    return loginForm(200, request, next, notice);
  }

  private static String whyNot(Member user, String page, Request request) {
    if (page.equals(request.base() + GM_CONSOLE) && !user.is(Role.GM)) {
      return " That page is for game masters.";
    }
    return page.equals(request.base() + ADMIN) && !user.user().admin()
        ? " That page is for those who manage the server."
        : "";
  }

  private CompletionStage<Response> logIn(Request request) {
    String name = request.form().get("username").orElse("");
    if (!CsrfToken.matchesForm(request)) {
      return CompletableFuture.completedStage(
          loginForm(403, request, request.form().get("next").orElse(""), whyRefused(request)));
    }
    Optional<Duration> wait = logins.throttle().tryBegin(request.peer().network(), name);
    if (wait.isPresent()) {
      long seconds = TooManyRequestsException.secondsOf(wait.get());
      return CompletableFuture.completedStage(
          later(429, request, "Too many logins: try again in " + seconds + " s.", seconds));
    }
    try {
      return CompletableFuture.supplyAsync(() -> checked(request, name), logins.hashing());
    } catch (RejectedExecutionException full) {
      logins.throttle().didNotFail(request.peer().network(), name);
      return CompletableFuture.completedStage(
          later(503, request, "Too many people are logging in: try again.", 1));
    }
  }

  private Response later(int status, Request request, String notice, long seconds) {
    return loginForm(status, request, request.form().get("next").orElse(""), notice)
        .with("retry-after", String.valueOf(seconds));
  }

  private Response checked(Request request, String name) {
    UrlEncoded form = request.form();
    boolean wrong = false;
    Optional<String> session;
    try {
      session = authenticate.logIn(name, form.get("password").orElse(""));
      wrong = session.isEmpty();
    } finally {
      if (!wrong) { // right, or not found out
        logins.throttle().didNotFail(request.peer().network(), name);
      }
    }
    session.ifPresent(known -> logins.throttle().knows(request.peer().network(), name));
    String next = form.get("next").orElse("");
    if (session.isEmpty()) {
      return loginForm(401, request, next, "That name and password do not match.");
    }
    endSession(request);
    String target = LOCAL_PATH.matcher(next).matches() ? next : request.base() + HOME;
    return SessionCookie.begin(request, Response.redirect(302, target), session.get());
  }

  private Response logoutForm(Request request) {
    return logoutForm(200, request, "");
  }

  private Response logoutForm(int status, Request request, String notice) {
    String token = csrf.forPage(request);
    Map<String, String> values = Map.of("base", request.base(), "csrf", token, "notice", notice);
    return SessionCookie.csrf(request, pages.page(status, "logout.html", values), token);
  }

  private Response logOut(Request request) {
    if (!CsrfToken.matchesForm(request)) {
      return logoutForm(403, request, whyRefused(request));
    }
    endSession(request);
    return SessionCookie.end(request, Response.redirect(302, request.base() + LOGIN));
  }

  /** A person means themselves unless they say otherwise; a script has no sessions. */
  private Response logOutEverywhere(Request request) {
    Members body = request.jsonIfAny();
    Optional<String> own = request.caller().user().map(Member::name);
    String name = own.isPresent()
        ? body.text("username", own.get())
        : body.required("username", "username is required");
    if (own.isPresent() && !own.get().equals(name) && !request.caller().isAdmin()) {
      throw AccessDeniedException.forbidden(
          request.caller(), "Only who manages the server may log out others");
    }
    authenticate.logOutEverywhere(name);
    accessEnded.run();
    Response done = JsonResponse.success().with("username", name).response();
    return own.equals(Optional.of(name)) ? SessionCookie.end(request, done) : done;
  }

  /** Also one that another has been put before: it would count as soon as that one is gone. */
  private void endSession(Request request) {
    List<String> sessions = request.credentials().sessions();
    sessions.forEach(authenticate::logOut);
    if (!sessions.isEmpty()) {
      accessEnded.run();
    }
  }

  private Response loginForm(int status, Request request, String next, String notice) {
    String token = csrf.forPage(request);
    Map<String, String> values =
        Map.of("base", request.base(), "csrf", token, "next", next, "notice", notice);
    return SessionCookie.csrf(request, pages.page(status, "login.html", values), token);
  }

  /**
   * Why a form is not taken, for people.
   *
   * @throws AccessDeniedException instead, if it was sent by no page
   */
  private String whyRefused(Request request) {
    if (request.header("accept").filter(types -> types.contains("text/html")).isEmpty()) {
      throw AccessDeniedException.forbidden(
          request.caller(), "CSRF check failed: open the form again");
    }
    return Origin.isForeign(request)
        ? foreign.tellOf(request)
        : "CSRF check failed: the form is too old, or the browser keeps no cookies. Try again.";
  }
}
