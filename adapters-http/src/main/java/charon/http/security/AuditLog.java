package charon.http.security;

import charon.application.port.StorageException;
import charon.application.port.in.AuthenticateUseCase;
import charon.application.port.out.AuditEntry;
import charon.application.port.out.AuditTrail;
import charon.domain.account.TokenHolder;
import charon.domain.disclosure.Audience;
import charon.domain.table.TableName;
import charon.http.message.Caller;
import charon.http.message.Request;
import charon.http.routing.Access;
import charon.http.routing.Action;
import charon.http.routing.RequestObserver;
import charon.http.routing.Routed;
import java.util.Optional;

/**
 * Notes logins and logouts, what game masters write, and who was refused. Of the request, nothing
 * goes into the trail but its method and who sent it; of the login form, the name if it is a user's:
 * now and then somebody types their password there. Thread-safe.
 */
public final class AuditLog implements RequestObserver {

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
  public void answered(Routed routed, Caller caller, int status) {
    if (!routed.request().isSafe()) {
      action(routed, caller, status)
          .ifPresent(action -> trail.note(new AuditEntry(
              tableOf(routed.request()),
              action,
              who(routed.request(), caller, action),
              routed.request().peer().address(),
              routed.request().method(),
              routed.path(),
              status)));
    }
  }

  /** Who manages the server does so by one table's address, and may mean another. */
  private static String tableOf(Request request) {
    return request
        .parameterIfAny("table")
        .flatMap(TableName::parse)
        .orElseGet(() -> request.table().name())
        .value();
  }

  private static Optional<AuditEntry.Action> action(Routed routed, Caller caller, int status) {
    if (routed.action() == Action.LOGIN && status != 403) {
      return login(status);
    }
    if (status == 401 || status == 403) {
      return Optional.of(AuditEntry.Action.REFUSED);
    }
    if (routed.action() == Action.LOGOUT) {
      return Optional.of(AuditEntry.Action.LOGOUT)
          .filter(logout -> caller.user().isPresent());
    }
    boolean byGameMaster = routed.access() == Access.GM
        || routed.access().isOfTheServer()
        || caller.audience() == Audience.GM;
    return byGameMaster ? Optional.of(AuditEntry.Action.WRITE) : Optional.empty();
  }

  private static Optional<AuditEntry.Action> login(int status) {
    return switch (status) {
      case 302 -> Optional.of(AuditEntry.Action.LOGIN);
      case 401, 429 -> Optional.of(AuditEntry.Action.LOGIN_REFUSED);
      default -> Optional.empty();
    };
  }

  private String who(Request request, Caller caller, AuditEntry.Action action) {
    return switch (action) {
      case LOGIN, LOGIN_REFUSED -> triedToLogIn(request);
      case LOGOUT, REFUSED, WRITE -> nameOf(caller);
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
