package charon.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.InMemoryAccounts;
import charon.application.fake.InMemoryApiTokenRepository;
import charon.application.fake.InMemorySessionRepository;
import charon.application.fake.InMemoryUserRepository;
import charon.application.fake.PlainPasswordHasher;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.domain.account.ApiToken;
import charon.domain.account.Member;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.StoredUser;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A game master with a password, whose token can be made, and the service that knows both. */
final class KnownAccounts {

  static final Instant START = Instant.parse("2183-06-12T10:00:00Z");
  static final Duration MOMENT = Duration.ofNanos(1);
  static final User GM_USER = new User("gm", true);
  static final Member GM = new Member(GM_USER, Optional.of(Role.GM));
  static final String SECRET = "A".repeat(43);
  static final String TOKEN = "charon_0a1b2c3d_" + SECRET;

  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryUserRepository users = accounts.users();
  final InMemorySessionRepository sessions = accounts.sessions();
  final InMemoryApiTokenRepository tokens = accounts.tokens();
  final PlainPasswordHasher hasher = new PlainPasswordHasher();
  final SettableClock clock = new SettableClock(START);
  final AuthenticationService service =
      new AuthenticationService(accounts.all(), hasher, new SequentialSecrets(), clock);

  KnownAccounts() {
    users.add(new StoredUser(GM_USER, hasher.hash("correct horse")));
    accounts.memberships().put(new Membership(TableId.DEFAULT, "gm", Role.GM));
  }

  /** Logs the game master in. */
  String logIn() {
    Optional<String> secret = service.logIn("gm", "correct horse");
    assertThat(secret).isPresent();
    return secret.orElseThrow();
  }

  /** Makes the token. */
  void addToken(Optional<Instant> expiresAt) {
    tokens.add(new ApiToken(
        "0a1b2c3d",
        "deck",
        Secrets.hashOf(SECRET),
        TokenScope.CONTROL,
        TableId.DEFAULT,
        START,
        expiresAt,
        Optional.empty()));
  }

  /** When the token was used last. */
  Optional<Instant> lastUsed() {
    return tokens.find("0a1b2c3d").flatMap(ApiToken::lastUsedAt);
  }
}
