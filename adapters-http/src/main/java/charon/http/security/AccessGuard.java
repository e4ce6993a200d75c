package charon.http.security;

import charon.application.port.StorageException;
import charon.application.port.in.AuthenticateUseCase;
import charon.application.port.in.Grant;
import charon.domain.RefusedException;
import charon.domain.account.Member;
import charon.domain.account.Role;
import charon.domain.account.TokenHolder;
import charon.domain.account.TokenScope;
import charon.domain.disclosure.Audience;
import charon.http.message.AskingDisplay;
import charon.http.message.Caller;
import charon.http.message.Credentials;
import charon.http.message.Prepared;
import charon.http.message.Request;
import charon.http.routing.Access;
import charon.http.routing.AccessDeniedException;
import charon.http.routing.Guard;
import charon.http.routing.LoginRequiredException;
import charon.http.routing.TooManyRequestsException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets game masters in, each at their tables, and those who manage the server: by bearer token (RFC
 * 6750), or by session cookie, which for unsafe methods (RFC 9110, section 9.2.1) needs the CSRF
 * token as well. Pages, which are only read, need none. Thread-safe.
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
    return !request.credentials().isAnonymous() && knownGameMasters.contains(request);
  }

  @Override
  public Caller admit(Request request, Access access) {
    try {
      Caller caller = find(request, access);
      if (caller.audience() == Audience.GM) {
        knownGameMasters.remember(request);
      }
      return caller;
    } catch (RefusedException refused) {
      knownGameMasters.forget(request);
      throw refused;
    }
  }

  private Caller find(Request request, Access access) {
    return switch (access) {
      case PUBLIC -> Caller.ANONYMOUS;
      // who reads what the players read need not be found out, but at a display of their own
      case PERSONAL ->
        request.isSafe() && knowsAtOnce(request, access) ? Caller.ANONYMOUS : anybody(request);
      case GM, ADMIN, GM_OR_ADMIN -> privileged(request, access);
      case USER_PAGE, GM_PAGE, ADMIN_PAGE -> pageReader(request, access);
    };
  }

  @Override
  public boolean knowsAtOnce(Request request, Access access) {
    return access == Access.PUBLIC
        || (access == Access.PERSONAL
            && (request.credentials().isAnonymous()
                || (request.asksAsPlayers() && !AskingDisplay.isNamed(request))));
  }

  /**
   * Who opens a stream: everybody may, and what they get depends on who they are; but what is prepared is
   * for game masters.
   *
   * @throws RefusedException if they may not
   */
  public Listener listener(Request request) {
    if (Prepared.isMeant(request)) {
      Caller gameMaster = admit(request, Access.GM);
      return new Listener(
          request.asksAsPlayers() ? Audience.PLAYERS : Audience.GM,
          grant(request, gameMaster),
          null);
    }
    Caller caller = admit(request, Access.PERSONAL);
    if (caller.audience() == Audience.GM && request.asksAsPlayers()) {
      return Listener.PLAYER; // the wall in a game master's browser
    }
    if (caller.audience() == Audience.GM) {
      return new Listener(Audience.GM, grant(request, caller), null);
    }
    return caller
        .member()
        .map(player -> new Listener(Audience.PLAYERS, grant(request, caller), player.name()))
        .orElse(Listener.PLAYER);
  }

  private Grant grant(Request request, Caller caller) {
    Credentials shown = request.credentials();
    return shown
        .bearerToken()
        .filter(known -> caller.token().isPresent())
        .map(authenticate::tokenGrant)
        .orElseGet(() -> authenticate.sessionGrant(
            shown.session().orElse(""), request.table().id(), caller.user().flatMap(Member::role)));
  }

  /** What everybody may read is not to fail because it cannot be found out who is reading. */
  private Caller anybody(Request request) {
    try {
      Optional<TokenHolder> token = tokenHolder(request);
      if (token.isPresent()) {
        return token
            .filter(known -> isOfTable(known, request))
            .filter(known -> known.scope().covers(Access.PERSONAL.scope(request)))
            .map(known -> Caller.of(known, request.table().id()))
            .orElse(Caller.ANONYMOUS); // it reads: where it would write, it is as good as none
      }
      return member(request)
          .filter(user -> request.isSafe() || CsrfToken.matchesForm(request))
          .map(Caller::of)
          .orElse(Caller.ANONYMOUS); // a page of somebody else's writes as anybody may
    } catch (StorageException fault) {
      LOG.warn("{} {}: cannot tell who asks", request.method(), request.target(), fault);
      return Caller.ANONYMOUS;
    }
  }

  private Caller privileged(Request request, Access access) {
    if (request.credentials().bearerToken().isPresent()) {
      return script(request, access);
    }
    Member user = member(request)
        .orElseThrow(() -> AccessDeniedException.unauthorized("Authentication required"));
    if (!access.admits(user)) {
      throw AccessDeniedException.forbidden(
          Caller.of(user),
          access == Access.ADMIN
              ? "Only who manages the server may do this"
              : "Only the game master may do this");
    }
    requireCsrf(request, user);
    return Caller.of(user);
  }

  private Caller script(Request request, Access access) {
    TokenHolder token = tokenHolder(request).orElseThrow(() -> badToken(request));
    Caller caller = Caller.of(token, request.table().id());
    if (!access.isOfTheServer() && !isOfTable(token, request)) {
      throw AccessDeniedException.forbidden(caller, "This token is for another table");
    }
    TokenScope needed = access.scope(request);
    if (!token.scope().covers(needed)) {
      throw AccessDeniedException.beyondScope(caller, needed);
    }
    return caller;
  }

  private static boolean isOfTable(TokenHolder token, Request request) {
    return token.table().equals(request.table().id());
  }

  /** A token that is right is never kept waiting: it cannot be guessed, however often one tries. */
  private RefusedException badToken(Request request) {
    return badTokens
        .tryTake(request.peer().network())
        .<RefusedException>map(wait ->
            new TooManyRequestsException("Too many unknown, revoked or expired tokens", wait))
        .orElseGet(() -> AccessDeniedException.badToken("Unknown, revoked or expired token"));
  }

  private Caller pageReader(Request request, Access access) {
    Optional<TokenHolder> token = tokenHolder(request);
    if (token.filter(known -> mayRead(known, request, access)).isPresent()) {
      return Caller.of(token.get(), request.table().id());
    }
    Optional<Member> user = member(request).filter(access::admits);
    return Caller.of(user.orElseThrow(() -> new LoginRequiredException(request)));
  }

  private static boolean mayRead(TokenHolder token, Request request, Access page) {
    return page.isOfTheServer()
        ? token.scope().covers(page.scope(request))
        : isOfTable(token, request);
  }

  private Optional<Member> member(Request request) {
    Optional<Member> user = request
        .credentials()
        .session()
        .flatMap(secret -> authenticate.member(secret, request.table().id()));
    if (user.filter(known -> known.is(Role.GM)).isEmpty()) {
      knownGameMasters.forget(request);
    }
    return user;
  }

  private static void requireCsrf(Request request, Member user) {
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
      knownGameMasters.forget(request);
    }
    return holder;
  }
}
