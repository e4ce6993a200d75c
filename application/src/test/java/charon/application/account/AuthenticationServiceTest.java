package charon.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.InMemoryAccounts;
import charon.application.fake.InMemoryApiTokenRepository;
import charon.application.fake.InMemorySessionRepository;
import charon.application.fake.InMemoryUserRepository;
import charon.application.fake.PlainPasswordHasher;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.port.StorageException;
import charon.application.port.in.Grant;
import charon.domain.NotFoundException;
import charon.domain.account.ApiToken;
import charon.domain.account.Role;
import charon.domain.account.Session;
import charon.domain.account.StoredUser;
import charon.domain.account.TokenHolder;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuthenticationServiceTest {

  private static final Instant START = Instant.parse("2183-06-12T10:00:00Z");
  private static final Duration MOMENT = Duration.ofNanos(1);
  private static final User GM = new User("gm", Role.GM);
  private static final String SECRET = "A".repeat(43);
  private static final String TOKEN = "charon_0a1b2c3d_" + SECRET;

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryUserRepository users = accounts.users();
  private final InMemorySessionRepository sessions = accounts.sessions();
  private final InMemoryApiTokenRepository tokens = accounts.tokens();
  private final PlainPasswordHasher hasher = new PlainPasswordHasher();
  private final SettableClock clock = new SettableClock(START);
  private final AuthenticationService service =
      new AuthenticationService(accounts.all(), hasher, new SequentialSecrets(), clock);

  @BeforeEach
  void addGameMaster() {
    users.add(new StoredUser(GM, hasher.hash("correct horse")));
  }

  @Test
  void theRightPasswordBeginsASession() {
    String secret = logIn();

    assertThat(service.sessionUser(secret)).contains(GM);
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

    logIn();
    String renewed = hashOfGm();
    assertThat(renewed)
        .isNotEqualTo(old)
        .satisfies(hash -> assertThat(hasher.isCurrent(hash)).isTrue());

    logIn();
    assertThat(hashOfGm()).as("once").isEqualTo(renewed);
  }

  @Test
  void loggingOutEverywhereEndsAllSessionsOfTheUserAndOfNobodyElse() {
    users.add(new StoredUser(new User("ash", Role.PLAYER), hasher.hash("hyperdyne")));
    String first = logIn();
    String second = logIn();
    String ash = service.logIn("ash", "hyperdyne").orElseThrow();

    service.logOutEverywhere("gm");

    assertThat(service.sessionUser(first)).isEmpty();
    assertThat(service.sessionUser(second)).isEmpty();
    assertThat(service.sessionUser(ash)).isPresent();
    assertThatThrownBy(() -> service.logOutEverywhere("kane"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("'kane'");
  }

  @Test
  void aSessionsGrantStandsUntilTheSessionEndsAndIsNoUseOfIt() {
    String secret = logIn();
    Grant grant = service.sessionGrant(secret);
    assertThat(grant).isEqualTo(service.sessionGrant(secret));
    assertThat(grant).isNotEqualTo(service.sessionGrant(logIn()));

    clock.advance(AuthenticationService.SESSION_IDLE.minus(MOMENT));
    assertThat(grant.stands()).isTrue();

    clock.advance(MOMENT);
    assertThat(grant.stands()).isFalse();
  }

  @Test
  void aLogoutEndsTheSessionsGrant() {
    String secret = logIn();
    Grant grant = service.sessionGrant(secret);

    service.logOut(secret);

    assertThat(grant.stands()).isFalse();
  }

  @Test
  void aTokensGrantStandsUntilItIsRevokedOrExpires() {
    add(Optional.of(START.plusSeconds(1)));
    Grant grant = service.tokenGrant(TOKEN);
    assertThat(grant).isEqualTo(service.tokenGrant(TOKEN));
    assertThat(grant.stands()).isTrue();
    assertThat(lastUsed()).as("to ask is no use").isEmpty();

    clock.advance(Duration.ofSeconds(1));
    assertThat(grant.stands()).isFalse();

    tokens.remove("0a1b2c3d");
    add(Optional.empty());
    assertThat(grant.stands()).isTrue();
    tokens.remove("0a1b2c3d");
    assertThat(grant.stands()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "charon_0a1b2c3d_BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void noGrantStandsForWhatIsNoToken(String text) {
    add(Optional.empty());

    assertThat(service.tokenGrant(text).stands()).isFalse();
  }

  @Test
  void anUnknownNameCostsAsManyComparisonsAsAKnownOne() {
    assertThat(service.logIn("nobody", "correct horse")).isEmpty();

    assertThat(hasher.comparisons()).isEqualTo(1);
    assertThat(sessions.all()).isEmpty();
  }

  @Test
  void theSecretItselfIsNotKept() {
    String secret = logIn();

    assertThat(secret).hasSize(43);
    assertThat(sessions.all())
        .singleElement()
        .isEqualTo(new Session(Secrets.hashOf(secret), "gm", START, START));
    assertThat(Secrets.hashOf(secret)).matches("[0-9a-f]{64}").isNotEqualTo(secret);
  }

  @Test
  void everyLoginBeginsASessionOfItsOwn() {
    String first = logIn();
    String second = logIn();

    assertThat(second).isNotEqualTo(first);
    assertThat(service.sessionUser(first)).contains(GM);
    assertThat(service.sessionUser(second)).contains(GM);
  }

  @Test
  void loggingOutEndsOneSession() {
    String first = logIn();
    String second = logIn();

    service.logOut(first);
    service.logOut("unknown");

    assertThat(service.sessionUser(first)).isEmpty();
    assertThat(service.sessionUser(second)).contains(GM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown"})
  void anUnknownSecretIsNobodys(String secret) {
    assertThat(service.sessionUser(secret)).isEmpty();
  }

  @Test
  void aSessionEndsAfterFourteenDaysWithoutUse() {
    String used = logIn();
    String idle = logIn();
    clock.advance(Duration.ofDays(14).minus(MOMENT));
    assertThat(service.sessionUser(used)).contains(GM);

    clock.advance(MOMENT);

    assertThat(service.sessionUser(idle)).isEmpty();
    assertThat(service.sessionUser(used)).contains(GM);
  }

  @Test
  void aSessionEndsAfterThirtyDaysHoweverMuchItIsUsed() {
    String secret = logIn();
    for (int day = 1; day < 30; day++) {
      clock.advance(Duration.ofDays(1));
      assertThat(service.sessionUser(secret)).as("day %d", day).contains(GM);
    }

    clock.advance(Duration.ofDays(1));

    assertThat(service.sessionUser(secret)).isEmpty();
  }

  @Test
  void useIsNotedOnceAnHour() {
    String secret = logIn();

    clock.advance(Duration.ofHours(1));
    service.sessionUser(secret);
    assertThat(lastSeen()).as("after an hour").isEqualTo(START);

    clock.advance(MOMENT);
    service.sessionUser(secret);
    assertThat(lastSeen()).as("after more than an hour").isEqualTo(clock.instant());
  }

  @Test
  void aLoginSweepsOutSessionsThatHaveEndedButForTheLastHundred() {
    String first = logIn();
    clock.advance(MOMENT);
    for (int more = 0; more < 100; more++) {
      logIn();
    }
    clock.advance(AuthenticationService.SESSION_IDLE.plus(MOMENT));

    String secret = logIn();

    assertThat(sessions.all())
        .hasSize(101)
        .extracting(Session::tokenHash)
        .contains(Secrets.hashOf(secret))
        .doesNotContain(Secrets.hashOf(first));
  }

  @Test
  void aLoginWhileTheClockIsWrongTakesNobodysSession() {
    String secret = logIn();

    clock.advance(Duration.ofDays(400));
    String wrong = logIn();
    clock.advance(Duration.ofDays(-399));

    assertThat(service.sessionUser(secret)).contains(GM);
    assertThat(service.sessionUser(wrong)).as("begun in the future").isEmpty();
  }

  @Test
  void aSessionWithoutItsUserIsNobodys() {
    sessions.add(new Session(Secrets.hashOf("secret"), "gone", START, START));

    assertThat(service.sessionUser("secret")).isEmpty();
  }

  @Test
  void aKnownTokenIsValid() {
    add(Optional.empty());

    assertThat(service.tokenHolder(TOKEN))
        .contains(new TokenHolder("0a1b2c3d", "deck", TokenScope.CONTROL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "charon_",
        "charon_0a1b2c3d",
        "charon_0a1b2c3d_",
        "charon_0a1b2c3d_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
        "charon_0a1b2c3d_BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "charon_0a1b2c3e_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "CHARON_0a1b2c3d_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
      })
  void anythingElseIsNot(String text) {
    add(Optional.empty());

    assertThat(service.tokenHolder(text)).isEmpty();
  }

  @Test
  void aRevokedTokenIsNoLongerValid() {
    add(Optional.empty());

    tokens.remove("0a1b2c3d");

    assertThat(service.tokenHolder(TOKEN)).isEmpty();
  }

  @Test
  void aTokenIsGoodUntilTheMomentItExpires() {
    add(Optional.of(START.plus(Duration.ofDays(1))));
    clock.advance(Duration.ofDays(1).minus(MOMENT));
    assertThat(service.tokenHolder(TOKEN)).isPresent();

    clock.advance(MOMENT);

    assertThat(service.tokenHolder(TOKEN)).isEmpty();
  }

  @Test
  void useOfATokenIsNotedOnceAnHour() {
    add(Optional.empty());
    service.tokenHolder(TOKEN);
    assertThat(lastUsed()).as("at first").contains(START);

    clock.advance(Duration.ofHours(1));
    service.tokenHolder(TOKEN);
    assertThat(lastUsed()).as("after an hour").contains(START);

    clock.advance(MOMENT);
    service.tokenHolder(TOKEN);
    assertThat(lastUsed()).as("after more than an hour").contains(clock.instant());
  }

  @Test
  void aGuessAtATokenIsNoUse() {
    add(Optional.empty());

    service.tokenHolder("charon_0a1b2c3d_" + "B".repeat(43));

    assertThat(lastUsed()).isEmpty();
  }

  @Test
  void aFullDiskKeepsNobodyOut() {
    tokens.failToTouch();
    add(Optional.empty());

    assertThat(service.tokenHolder(TOKEN)).isPresent();
  }

  @Test
  void damageKeepsNobodyOutWhoWasInAndLetsNobodyElseIn() {
    add(Optional.of(START.plus(Duration.ofDays(1))));
    service.tokenHolder(TOKEN);
    String secret = logIn();
    service.sessionUser(secret);
    tokens.damage();
    sessions.damage();

    assertThat(service.tokenHolder(TOKEN)).isPresent();
    assertThat(service.sessionUser(secret)).contains(GM);
    assertThat(service.tokenHolder("charon_0a1b2c3d_" + "B".repeat(43))).isEmpty();
    assertThatThrownBy(() -> service.tokenHolder("charon_deadbeef_" + SECRET))
        .isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> service.sessionUser("another")).isInstanceOf(StorageException.class);
    clock.advance(Duration.ofDays(1));
    assertThat(service.tokenHolder(TOKEN)).as("has expired").isEmpty();
  }

  @Test
  void whoLogsOutWhileStorageIsDamagedIsOut() {
    String secret = logIn();
    service.sessionUser(secret);
    sessions.damage();

    assertThatThrownBy(() -> service.logOut(secret)).isInstanceOf(StorageException.class);

    assertThatThrownBy(() -> service.sessionUser(secret)).isInstanceOf(StorageException.class);
  }

  @Test
  void whoIsKnownIsNotLookedUpAgainUntilAccountsChange() {
    add(Optional.empty());
    service.tokenHolder(TOKEN);
    String secret = logIn();
    service.tokenHolder(TOKEN); // known as of now
    service.sessionUser(secret);
    int looked = tokens.lookUps() + sessions.lookUps();

    for (int request = 0; request < 100; request++) {
      assertThat(service.tokenHolder(TOKEN)).isPresent();
      assertThat(service.sessionUser(secret)).contains(GM);
      assertThat(service.tokenGrant(TOKEN).stands()).isTrue();
    }

    assertThat(tokens.lookUps() + sessions.lookUps()).isEqualTo(looked);
    users.add(new StoredUser(new User("ash", Role.PLAYER), "hash"));
    assertThat(service.tokenHolder(TOKEN)).isPresent();
    assertThat(tokens.lookUps() + sessions.lookUps()).isEqualTo(looked + 1);
  }

  @Test
  void aUserWhoIsKnownChangesWithTheNextRequest() {
    String secret = logIn();
    assertThat(service.sessionUser(secret)).contains(GM);

    sessions.removeAllOf("gm");

    assertThat(service.sessionUser(secret)).isEmpty();
  }

  @Test
  void whileNobodyKnowsWhetherAccountsChangedStorageIsAsked() {
    AuthenticationService unsure = new AuthenticationService(
        new Accounts(users, sessions, tokens, () -> {
          throw new StorageException(StorageException.Reason.OTHER, "no line");
        }),
        hasher,
        new SequentialSecrets(),
        clock);
    add(Optional.empty());
    assertThat(unsure.tokenHolder(TOKEN)).isPresent();

    tokens.remove("0a1b2c3d");

    assertThat(unsure.tokenHolder(TOKEN)).isEmpty();
  }

  private void add(Optional<Instant> expiresAt) {
    tokens.add(new ApiToken(
        "0a1b2c3d",
        "deck",
        Secrets.hashOf(SECRET),
        TokenScope.CONTROL,
        START,
        expiresAt,
        Optional.empty()));
  }

  private Optional<Instant> lastUsed() {
    return tokens.find("0a1b2c3d").flatMap(ApiToken::lastUsedAt);
  }

  @Test
  void aClockThatJumpsAndComesBackLogsNobodyOut() {
    String secret = logIn();

    clock.advance(Duration.ofHours(-23));
    assertThat(service.sessionUser(secret)).as("put right by hours").contains(GM);
    clock.advance(Duration.ofHours(23).plusDays(-400));
    assertThat(service.sessionUser(secret)).as("begun in the future").isEmpty();
    clock.advance(Duration.ofDays(4_000));
    assertThat(service.sessionUser(secret)).as("not now").isEmpty();
    clock.advance(Duration.ofDays(-3_600));

    assertThat(service.sessionUser(secret)).contains(GM);
  }

  private String logIn() {
    Optional<String> secret = service.logIn("gm", "correct horse");
    assertThat(secret).isPresent();
    return secret.orElseThrow();
  }

  private String hashOfGm() {
    return users.find("gm").map(StoredUser::passwordHash).orElseThrow();
  }

  private Instant lastSeen() {
    return sessions.all().get(0).lastSeenAt();
  }
}
