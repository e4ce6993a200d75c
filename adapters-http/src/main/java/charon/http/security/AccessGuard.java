package charon.http.security;

import charon.application.port.StorageException;
import charon.application.port.in.AuthenticateUseCase;
import charon.application.port.in.Grant;
import charon.domain.RefusedException;
import charon.domain.account.Role;
import charon.domain.account.TokenHolder;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.disclosure.Audience;
import charon.http.message.Caller;
import charon.http.message.Credentials;
import charon.http.message.Request;
import charon.http.routing.Access;
import charon.http.routing.AccessDeniedException;
import charon.http.routing.Guard;
import charon.http.routing.LoginRequiredException;
import charon.http.routing.TooManyRequestsException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets game masters in: by bearer token (RFC 6750), or by session cookie, which for unsafe methods
 * (RFC 9110, section 9.2.1) needs the CSRF token as well. Pages, which are only read, need none.
 * Thread-safe.
 */
public final class AccessGuard implements Guard {

  private static final Logger LOG = LoggerFactory.getLogger(AccessGuard.class);

  private final AuthenticateUseCase authenticate;
  private final RateLimiter badTokens;
  private final KnownGameMasters knownGameMasters = new KnownGameMasters();

  /**
   * Asks the use case who holds a secret.
   *
   * @param badTokens how many unknown bearer tokens an address may show
   */
  public AccessGuard(AuthenticateUseCase authenticate, RateLimiter badTokens) {
    this.authenticate = authenticate;
    this.badTokens = badTokens;
  }

  @Override
  public boolean looksLikeGameMaster(Request request) {
    return !request.credentials().isAnonymous() && knownGameMasters.contains(request.credentials());
  }

  @Override
  public Caller admit(Request request, Access access) {
    try {
      Caller caller = find(request, access);
      if (caller.audience() == Audience.GM) {
        knownGameMasters.remember(request.credentials());
      }
      return caller;
    } catch (RefusedException refused) {
      knownGameMasters.forget(request.credentials());
      throw refused;
    }
  }

  private Caller find(Request request, Access access) {
    return switch (access) {
      case PUBLIC -> Caller.ANONYMOUS;
      // who reads what the players read need not be found out
      case PERSONAL ->
        request.isSafe() && knowsAtOnce(request, access) ? Caller.ANONYMOUS : anybody(request);
      case GM, ADMIN -> gameMaster(request, access);
      case USER_PAGE -> pageReader(request, Set.of(Role.GM, Role.PLAYER));
      case GM_PAGE -> pageReader(request, Set.of(Role.GM));
    };
  }

  @Override
  public boolean knowsAtOnce(Request request, Access access) {
    return access == Access.PUBLIC
        || (access == Access.PERSONAL
            && (request.asksAsPlayers() || request.credentials().isAnonymous()));
  }

  /** Who opens a stream: everybody may, and what they get depends on who they are. */
  public Listener listener(Request request) {
    Caller caller = admit(request, Access.PERSONAL);
    if (caller.audience() == Audience.GM) {
      return new Listener(Audience.GM, grant(request.credentials(), caller), null);
    }
    return caller
        .user()
        .map(player ->
            new Listener(Audience.PLAYERS, grant(request.credentials(), caller), player.name()))
        .orElse(Listener.PLAYER);
  }

  private Grant grant(Credentials shown, Caller caller) {
    return shown
        .bearerToken()
        .filter(known -> caller.token().isPresent())
        .map(authenticate::tokenGrant)
        .orElseGet(() -> authenticate.sessionGrant(shown.session().orElse("")));
  }

  /** What everybody may read is not to fail because it cannot be found out who is reading. */
  private Caller anybody(Request request) {
    try {
      Optional<TokenHolder> token = tokenHolder(request);
      if (token.isPresent()) {
        return token
            .filter(known -> known.scope().covers(Access.PERSONAL.scope(request)))
            .map(Caller::of)
            .orElse(Caller.ANONYMOUS); // it reads: where it would write, it is as good as none
      }
      return sessionUser(request)
          .filter(user -> request.isSafe() || CsrfToken.matchesForm(request))
          .map(Caller::of)
          .orElse(Caller.ANONYMOUS); // a page of somebody else's writes as anybody may
    } catch (StorageException fault) {
      LOG.warn("{} {}: cannot tell who asks", request.method(), request.target().path(), fault);
      return Caller.ANONYMOUS;
    }
  }

  private Caller gameMaster(Request request, Access access) {
    if (request.credentials().bearerToken().isPresent()) {
      return script(request, access.scope(request));
    }
    User user = sessionUser(request)
        .orElseThrow(() -> AccessDeniedException.unauthorized("Authentication required"));
    if (user.role() != Role.GM) {
      throw AccessDeniedException.forbidden(Caller.of(user), "Only the game master may do this");
    }
    requireCsrf(request, user);
    return Caller.of(user);
  }

  private Caller script(Request request, TokenScope needed) {
    Caller caller = tokenHolder(request).map(Caller::of).orElseThrow(() -> badToken(request));
    if (caller.token().filter(token -> token.scope().covers(needed)).isEmpty()) {
      throw AccessDeniedException.beyondScope(caller, needed);
    }
    return caller;
  }

  /** A token that is right is never kept waiting: it cannot be guessed, however often one tries. */
  private RefusedException badToken(Request request) {
    return badTokens
        .tryTake(request.peer().network())
        .<RefusedException>map(wait ->
            new TooManyRequestsException("Too many unknown, revoked or expired tokens", wait))
        .orElseGet(() -> AccessDeniedException.badToken("Unknown, revoked or expired token"));
  }

  private Caller pageReader(Request request, Set<Role> roles) {
    Optional<TokenHolder> token = tokenHolder(request);
    if (token.isPresent()) {
      return Caller.of(token.get());
    }
    Optional<User> user = sessionUser(request).filter(known -> roles.contains(known.role()));
    return Caller.of(user.orElseThrow(() -> new LoginRequiredException(request)));
  }

  private Optional<User> sessionUser(Request request) {
    Optional<User> user = request.credentials().session().flatMap(authenticate::sessionUser);
    if (user.filter(known -> known.role() == Role.GM).isEmpty()) {
      knownGameMasters.forget(request.credentials());
    }
    return user;
  }

  private static void requireCsrf(Request request, User user) {
    String secret = request.credentials().session().orElse("");
    if (!request.isSafe() && !CsrfToken.matchesSession(request, secret)) {
      throw AccessDeniedException.forbidden(
          Caller.of(user),
          "CSRF check failed: send the csrftoken cookie's value"
              + " as X-CSRFToken, from this server's own pages");
    }
  }

  private Optional<TokenHolder> tokenHolder(Request request) {
    Optional<String> token = request.credentials().bearerToken();
    Optional<TokenHolder> holder = token.flatMap(authenticate::tokenHolder);
    if (token.isPresent() && holder.isEmpty()) {
      knownGameMasters.forget(request.credentials());
    }
    return holder;
  }
}
