package charon.http.security;

import charon.application.port.in.AuthenticateUseCase;
import charon.application.port.out.AuditEntry;
import charon.application.port.out.AuditEntry.Action;
import charon.application.port.out.AuditTrail;
import charon.application.port.out.StorageException;
import charon.domain.account.TokenHolder;
import charon.domain.disclosure.Audience;
import charon.http.routing.Access;
import charon.http.routing.Caller;
import charon.http.routing.Request;
import charon.http.routing.Witness;
import java.util.Optional;

/**
 * Notes logins and logouts, what game masters write, and who was refused. Of the request, nothing
 * goes into the trail but its method and who sent it; of the login form, the name if it is a user's:
 * now and then somebody types their password there.
 */
public final class AuditLog implements Witness {

  private static final String LOGIN = "/accounts/login/";
  private static final String LOGOUT = "/logout/";

  private final AuditTrail trail;
  private final AuthenticateUseCase authenticate;

  /**
   * Notes in a trail.
   *
   * @param authenticate knows whose names are users' names
   */
  public AuditLog(AuditTrail trail, AuthenticateUseCase authenticate) {
    this.trail = trail;
    this.authenticate = authenticate;
  }

  @Override
  public void saw(Request request, String path, Access access, int status) {
    if (!request.isSafe()) {
      action(request, path, access, status)
          .ifPresent(action -> trail.note(new AuditEntry(
              action,
              who(request, action),
              request.peer().address(),
              request.method(),
              path,
              status)));
    }
  }

  private static Optional<Action> action(Request request, String path, Access access, int status) {
    if (path.equals(LOGIN) && status != 403) {
      return login(status);
    }
    if (status == 401 || status == 403) {
      return Optional.of(Action.REFUSED);
    }
    if (path.equals(LOGOUT)) {
      return Optional.of(Action.LOGOUT).filter(logout -> request.caller().user().isPresent());
    }
    boolean byGameMaster =
        access == Access.GM || access == Access.ADMIN || request.caller().audience() == Audience.GM;
    return byGameMaster ? Optional.of(Action.WRITE) : Optional.empty();
  }

  private static Optional<Action> login(int status) {
    return switch (status) {
      case 302 -> Optional.of(Action.LOGIN);
      case 401, 429 -> Optional.of(Action.LOGIN_REFUSED);
      default -> Optional.empty();
    };
  }

  private String who(Request request, Action action) {
    return switch (action) {
      case LOGIN, LOGIN_REFUSED -> triedToLogIn(request);
      case LOGOUT, REFUSED, WRITE -> nameOf(request.caller());
    };
  }

  private String triedToLogIn(Request request) {
    try {
      return request
          .form()
          .get("username")
          .filter(authenticate::isUser)
          .map(AuditLog::user)
          .orElse("");
    } catch (StorageException fault) {
      return "";
    }
  }

  private static String nameOf(Caller caller) {
    return caller
        .token()
        .map(AuditLog::token)
        .or(() -> caller.user().map(user -> user(user.name())))
        .orElse("");
  }

  private static String user(String name) {
    return "user " + name;
  }

  private static String token(TokenHolder token) {
    return "token " + token.id() + " " + token.name();
  }
}
