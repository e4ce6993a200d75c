package charon.application.account;

import charon.application.port.StorageException;
import charon.application.port.in.AuthenticateUseCase;
import charon.application.port.in.Grant;
import charon.application.port.out.SecretGenerator;
import charon.application.port.out.account.PasswordHasher;
import charon.domain.account.ApiToken;
import charon.domain.account.Member;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.Session;
import charon.domain.account.StoredUser;
import charon.domain.account.TokenHolder;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logins by password, session and API token. A session or token that is known is not looked up
 * again before something was written to the accounts, by whomever. Thread-safe.
 */
public final class AuthenticationService implements AuthenticateUseCase {

  /** How long a session lives without being used. */
  public static final Duration SESSION_IDLE = Duration.ofDays(14);

  /** How long a session lives at most. */
  public static final Duration SESSION_LIFETIME = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(AuthenticationService.class);

  /** How far in the future a session can have begun: a clock that is put right moves by hours. */
  private static final Duration SKEW = Duration.ofDays(1);

  /** Ended sessions are kept for a clock that is wrong and put right again, but not all. */
  private static final int SPARED = 100;

  private static final Duration TOUCH_INTERVAL = Duration.ofHours(1);
  private static final int SECRET_BYTES = 32;

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final SecretGenerator secrets;
  private final Clock clock;
  private final String nobodysHash;
  private final VersionedCache<Login> logins;
  private final VersionedCache<ApiToken> tokens;

  /** A session and who it is of, which is nobody if the user is gone, and where they are members. */
  private record Login(Session session, Optional<User> user, Map<TableId, Role> roles) {

    Optional<Member> at(TableId table) {
      @Nullable Role role = roles.get(table);
      return user.map(known -> new Member(known, Optional.ofNullable(role)));
    }
  }

  /** Computes one password hash, so that an unknown name takes as long as a wrong password. */
  public AuthenticationService(
      Accounts accounts, PasswordHasher hasher, SecretGenerator secrets, Clock clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.secrets = secrets;
    this.clock = clock;
    this.logins = new VersionedCache<>(accounts.version());
    this.tokens = new VersionedCache<>(accounts.version());
    this.nobodysHash = hasher.hash(newSecret());
  }

  @Override
  public Optional<String> logIn(String name, String password) {
    Optional<StoredUser> user = accounts.users().find(name);
    boolean right =
        hasher.matches(password, user.map(StoredUser::passwordHash).orElse(nobodysHash));
    return user.filter(known -> right).map(known -> {
      renewHash(known, password);
      return begin(known.user());
    });
  }

  @Override
  public boolean isUser(String name) {
    return accounts.users().find(name).isPresent();
  }

  @Override
  public Optional<Member> member(String sessionSecret, TableId table) {
    String hash = Secrets.hashOf(sessionSecret);
    Instant now = clock.instant();
    return goodLogin(hash, now).flatMap(login -> {
      noteUse(
          Optional.of(login.session().lastSeenAt()),
          now,
          () -> accounts.sessions().touch(hash, now));
      return login.at(table);
    });
  }

  @Override
  public void logOut(String sessionSecret) {
    String hash = Secrets.hashOf(sessionSecret);
    logins.forget(login -> login.session().tokenHash().equals(hash));
    accounts.sessions().remove(hash);
  }

  @Override
  public void logOutEverywhere(String userName) {
    logins.forget(login -> login.session().userName().equals(userName));
    accounts.endSessionsOf(userName);
  }

  @Override
  public Optional<TokenHolder> tokenHolder(String bearerToken) {
    Instant now = clock.instant();
    return TokenText.parse(bearerToken)
        .flatMap(text -> goodToken(text.id(), Secrets.hashOf(text.secret()), now))
        .map(token -> {
          noteUse(token.lastUsedAt(), now, () -> accounts.tokens().touch(token.id(), now));
          return token.holder();
        });
  }

  @Override
  public Grant sessionGrant(String sessionSecret, TableId table, Optional<Role> role) {
    return new SessionGrant(this, Secrets.hashOf(sessionSecret), table, role);
  }

  @Override
  public Grant tokenGrant(String bearerToken) {
    return TokenText.parse(bearerToken)
        .<Grant>map(text -> new TokenGrant(this, text.id(), Secrets.hashOf(text.secret())))
        .orElse(() -> false);
  }

  private Optional<Login> goodLogin(String hash, Instant now) {
    return logins
        .get(hash, () -> accounts.sessions().find(hash).map(this::loginOf))
        .filter(login -> isAlive(login.session(), now));
  }

  private Login loginOf(Session session) {
    String name = session.userName();
    return new Login(
        session,
        accounts.users().find(name).map(StoredUser::user),
        accounts.memberships().of(name).stream()
            .collect(Collectors.toUnmodifiableMap(Membership::table, Membership::role)));
  }

  private Optional<ApiToken> goodToken(String id, String secretHash, Instant now) {
    return tokens
        .get(id, () -> accounts.tokens().find(id))
        .filter(known -> Secrets.same(known.secretHash(), secretHash))
        .filter(known -> !known.isExpired(now));
  }

  /** Once an hour. */
  private static void noteUse(Optional<Instant> last, Instant now, Runnable note) {
    if (last.filter(known -> !known.plus(TOUCH_INTERVAL).isBefore(now)).isEmpty()) {
      tryToKeep("when a login was last used", note);
    }
  }

  /** The parameters of hashing may have become stronger since the hash was made. */
  private void renewHash(StoredUser user, String password) {
    if (!hasher.isCurrent(user.passwordHash())) {
      String name = user.user().name();
      tryToKeep(
          "a stronger password hash",
          () -> accounts.users().replaceHash(name, user.passwordHash(), hasher.hash(password)));
    }
  }

  /** Who may come in is not kept out because something cannot be written down. */
  private static void tryToKeep(String what, Runnable write) {
    try {
      write.run();
    } catch (StorageException fault) {
      LOG.warn("Cannot keep {}: {}", what, fault.getMessage());
    }
  }

  /** A session by its hash: what waits for its end does not hold the secret. */
  private record SessionGrant(
      AuthenticationService service, String hash, TableId table, Optional<Role> role)
      implements Grant {

    @Override
    public boolean stands() {
      return service
          .goodLogin(hash, service.clock.instant())
          .flatMap(login -> login.at(table))
          .filter(member -> member.role().equals(role))
          .isPresent();
    }
  }

  /** A token by the hash of its secret. */
  private record TokenGrant(AuthenticationService service, String id, String secretHash)
      implements Grant {

    @Override
    public boolean stands() {
      return service.goodToken(id, secretHash, service.clock.instant()).isPresent();
    }
  }

  private String begin(User user) {
    Instant now = clock.instant();
    accounts.sessions().removeExpired(now.minus(SESSION_IDLE), now.minus(SESSION_LIFETIME), SPARED);
    String secret = newSecret();
    accounts.sessions().add(new Session(Secrets.hashOf(secret), user.name(), now, now));
    return secret;
  }

  private static boolean isAlive(Session session, Instant now) {
    return session.createdAt().isBefore(now.plus(SKEW))
        && session.lastSeenAt().plus(SESSION_IDLE).isAfter(now)
        && session.createdAt().plus(SESSION_LIFETIME).isAfter(now);
  }

  private String newSecret() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(secrets.randomBytes(SECRET_BYTES));
  }
}
