package charon.application.account;

import static charon.application.account.KnownAccounts.GM;
import static charon.application.account.KnownAccounts.SECRET;
import static charon.application.account.KnownAccounts.START;
import static charon.application.account.KnownAccounts.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.InMemoryApiTokenRepository;
import charon.application.fake.InMemorySessionRepository;
import charon.application.fake.InMemoryUserRepository;
import charon.application.fake.PlainPasswordHasher;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.port.StorageException;
import charon.domain.account.StoredUser;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is let in, and what of that is remembered. */
final class AuthenticationServiceTest {

  private final KnownAccounts known = new KnownAccounts();
  private final InMemoryUserRepository users = known.users;
  private final InMemorySessionRepository sessions = known.sessions;
  private final InMemoryApiTokenRepository tokens = known.tokens;
  private final PlainPasswordHasher hasher = known.hasher;
  private final SettableClock clock = known.clock;
  private final AuthenticationService service = known.service;

  @Test
  void theRightPasswordBeginsASession() {
    String secret = known.logIn();

    assertThat(service.member(secret, TableId.DEFAULT)).contains(GM);
  }

  @Test
  void aWrongPasswordBeginsNone() {
    assertThat(service.logIn("gm", "wrong horse")).isEmpty();

    assertThat(sessions.all()).isEmpty();
  }

  @Test
  void aLoginRenewsAHashOfWeakerParameters() {
    String old = hasher.oldHash("correct horse");
    users.changePassword("gm", old);

    assertThat(service.logIn("gm", "wrong horse")).isEmpty();
    assertThat(hashOfGm()).isEqualTo(old);

    known.logIn();
    String renewed = hashOfGm();
    assertThat(renewed)
        .isNotEqualTo(old)
        .satisfies(hash -> assertThat(hasher.isCurrent(hash)).isTrue());

    known.logIn();
    assertThat(hashOfGm()).as("once").isEqualTo(renewed);
  }

  @Test
  void anUnknownNameCostsAsManyComparisonsAsAKnownOne() {
    assertThat(service.logIn("nobody", "correct horse")).isEmpty();

    assertThat(hasher.comparisons()).isEqualTo(1);
    assertThat(sessions.all()).isEmpty();
  }

  @Test
  void damageKeepsNobodyOutWhoWasInAndLetsNobodyElseIn() {
    known.addToken(Optional.of(START.plus(Duration.ofDays(1))));
    service.tokenHolder(TOKEN);
    String secret = known.logIn();
    service.member(secret, TableId.DEFAULT);
    tokens.damage();
    sessions.damage();

    assertThat(service.tokenHolder(TOKEN)).isPresent();
    assertThat(service.member(secret, TableId.DEFAULT)).contains(GM);
    assertThat(service.tokenHolder("charon_0a1b2c3d_" + "B".repeat(43))).isEmpty();
    assertThatThrownBy(() -> service.tokenHolder("charon_deadbeef_" + SECRET))
        .isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> service.member("another", TableId.DEFAULT))
        .isInstanceOf(StorageException.class);
    clock.advance(Duration.ofDays(1));
    assertThat(service.tokenHolder(TOKEN)).as("has expired").isEmpty();
  }

  @Test
  void whoLogsOutWhileStorageIsDamagedIsOut() {
    String secret = known.logIn();
    service.member(secret, TableId.DEFAULT);
    sessions.damage();

    assertThatThrownBy(() -> service.logOut(secret)).isInstanceOf(StorageException.class);

    assertThatThrownBy(() -> service.member(secret, TableId.DEFAULT))
        .isInstanceOf(StorageException.class);
  }

  @Test
  void whoIsKnownIsNotLookedUpAgainUntilAccountsChange() {
    known.addToken(Optional.empty());
    service.tokenHolder(TOKEN);
    String secret = known.logIn();
    service.tokenHolder(TOKEN); // known as of now
    service.member(secret, TableId.DEFAULT);
    int looked = tokens.lookUps() + sessions.lookUps();

    for (int request = 0; request < 100; request++) {
      assertThat(service.tokenHolder(TOKEN)).isPresent();
      assertThat(service.member(secret, TableId.DEFAULT)).contains(GM);
      assertThat(service.tokenGrant(TOKEN).stands()).isTrue();
    }

    assertThat(tokens.lookUps() + sessions.lookUps()).isEqualTo(looked);
    users.add(new StoredUser(new User("ash", false), "hash"));
    assertThat(service.tokenHolder(TOKEN)).isPresent();
    assertThat(tokens.lookUps() + sessions.lookUps()).isEqualTo(looked + 1);
  }

  @Test
  void aUserWhoIsKnownChangesWithTheNextRequest() {
    String secret = known.logIn();
    assertThat(service.member(secret, TableId.DEFAULT)).contains(GM);

    sessions.removeAllOf("gm");

    assertThat(service.member(secret, TableId.DEFAULT)).isEmpty();
  }

  @Test
  void whileNobodyKnowsWhetherAccountsChangedStorageIsAsked() {
    AuthenticationService unsure = new AuthenticationService(
        new Accounts(users, known.accounts.memberships(), sessions, tokens, () -> {
          throw new StorageException(StorageException.Reason.OTHER, "no line");
        }),
        hasher,
        new SequentialSecrets(),
        clock);
    known.addToken(Optional.empty());
    assertThat(unsure.tokenHolder(TOKEN)).isPresent();

    tokens.remove("0a1b2c3d");

    assertThat(unsure.tokenHolder(TOKEN)).isEmpty();
  }

  private String hashOfGm() {
    return users.find("gm").map(StoredUser::passwordHash).orElseThrow();
  }
}
