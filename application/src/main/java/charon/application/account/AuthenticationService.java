package charon.application.account;

import charon.application.port.in.AuthenticateUseCase;
import charon.application.port.out.PasswordHasher;
import charon.application.port.out.SecretGenerator;
import charon.application.port.out.StorageException;
import charon.domain.account.Session;
import charon.domain.account.StoredUser;
import charon.domain.account.TokenHolder;
import charon.domain.account.User;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logins by password, session and API token. Thread-safe. */
public final class AuthenticationService implements AuthenticateUseCase {

  /** How long a session lives without being used. */
  public static final Duration SESSION_IDLE = Duration.ofDays(14);

  /** How long a session lives at most. */
  public static final Duration SESSION_LIFETIME = Duration.ofDays(30);

  private static final Logger LOG = LoggerFactory.getLogger(AuthenticationService.class);
  private static final Duration TOUCH_INTERVAL = Duration.ofHours(1);
  private static final int SECRET_BYTES = 32;

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final SecretGenerator secrets;
  private final Clock clock;
  private final String nobodysHash;

  /** Computes one password hash, so that an unknown name takes as long as a wrong password. */
  public AuthenticationService(
      Accounts accounts, PasswordHasher hasher, SecretGenerator secrets, Clock clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.secrets = secrets;
    this.clock = clock;
    this.nobodysHash = hasher.hash(newSecret());
  }

  @Override
  public Optional<String> logIn(String name, String password) {
    Optional<StoredUser> user = accounts.users().find(name);
    boolean right =
        hasher.matches(password, user.map(StoredUser::passwordHash).orElse(nobodysHash));
    return user.filter(known -> right).map(known -> begin(known.user()));
  }

  @Override
  public Optional<User> sessionUser(String sessionSecret) {
    String hash = Secrets.hashOf(sessionSecret);
    Instant now = clock.instant();
    return accounts
        .sessions()
        .find(hash)
        .filter(session -> isAlive(session, now))
        .flatMap(session -> {
          noteUse(
              Optional.of(session.lastSeenAt()), now, () -> accounts.sessions().touch(hash, now));
          return accounts.users().find(session.userName()).map(StoredUser::user);
        });
  }

  @Override
  public void logOut(String sessionSecret) {
    accounts.sessions().remove(Secrets.hashOf(sessionSecret));
  }

  @Override
  public Optional<TokenHolder> tokenHolder(String bearerToken) {
    Instant now = clock.instant();
    return TokenText.parse(bearerToken)
        .flatMap(token -> accounts
            .tokens()
            .find(token.id())
            .filter(known -> Secrets.same(known.secretHash(), Secrets.hashOf(token.secret()))))
        .filter(token -> !token.isExpired(now))
        .map(token -> {
          noteUse(token.lastUsedAt(), now, () -> accounts.tokens().touch(token.id(), now));
          return token.holder();
        });
  }

  /** Once an hour. Who may come in is not kept out because it cannot be written down. */
  private static void noteUse(Optional<Instant> last, Instant now, Runnable note) {
    if (last.filter(known -> !known.plus(TOUCH_INTERVAL).isBefore(now)).isEmpty()) {
      try {
        note.run();
      } catch (StorageException fault) {
        LOG.warn("Cannot note when a login was last used: {}", fault.getMessage());
      }
    }
  }

  private String begin(User user) {
    Instant now = clock.instant();
    accounts.sessions().removeExpired(now.minus(SESSION_IDLE), now.minus(SESSION_LIFETIME));
    String secret = newSecret();
    accounts.sessions().add(new Session(Secrets.hashOf(secret), user.name(), now, now));
    return secret;
  }

  private static boolean isAlive(Session session, Instant now) {
    return session.lastSeenAt().plus(SESSION_IDLE).isAfter(now)
        && session.createdAt().plus(SESSION_LIFETIME).isAfter(now);
  }

  private String newSecret() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(secrets.randomBytes(SECRET_BYTES));
  }
}
