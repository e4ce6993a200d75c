package charon.application.account;

import static charon.application.account.KnownAccounts.GM;
import static charon.application.account.KnownAccounts.MOMENT;
import static charon.application.account.KnownAccounts.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.InMemorySessionRepository;
import charon.application.fake.InMemoryUserRepository;
import charon.application.fake.PlainPasswordHasher;
import charon.application.fake.SettableClock;
import charon.application.port.in.Grant;
import charon.domain.NotFoundException;
import charon.domain.account.Role;
import charon.domain.account.Session;
import charon.domain.account.StoredUser;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a login to its end. */
final class LoginSessionsTest {

  private final KnownAccounts known = new KnownAccounts();
  private final InMemoryUserRepository users = known.users;
  private final InMemorySessionRepository sessions = known.sessions;
  private final PlainPasswordHasher hasher = known.hasher;
  private final SettableClock clock = known.clock;
  private final AuthenticationService service = known.service;

  @Test
  void theSecretItselfIsNotKept() {
    String secret = known.logIn();

    assertThat(secret).hasSize(43);
    assertThat(sessions.all())
        .singleElement()
        .isEqualTo(new Session(Secrets.hashOf(secret), "gm", START, START));
    assertThat(Secrets.hashOf(secret)).matches("[0-9a-f]{64}").isNotEqualTo(secret);
  }

  @Test
  void everyLoginBeginsASessionOfItsOwn() {
    String first = known.logIn();
    String second = known.logIn();

    assertThat(second).isNotEqualTo(first);
    assertThat(service.member(first, TableId.DEFAULT)).contains(GM);
    assertThat(service.member(second, TableId.DEFAULT)).contains(GM);
  }

  @Test
  void loggingOutEndsOneSession() {
    String first = known.logIn();
    String second = known.logIn();

    service.logOut(first);
    service.logOut("unknown");

    assertThat(service.member(first, TableId.DEFAULT)).isEmpty();
    assertThat(service.member(second, TableId.DEFAULT)).contains(GM);
  }

  @Test
  void loggingOutEverywhereEndsAllSessionsOfTheUserAndOfNobodyElse() {
    users.add(new StoredUser(new User("ash", false), hasher.hash("hyperdyne")));
    String first = known.logIn();
    String second = known.logIn();
    String ash = service.logIn("ash", "hyperdyne").orElseThrow();

    service.logOutEverywhere("gm");

    assertThat(service.member(first, TableId.DEFAULT)).isEmpty();
    assertThat(service.member(second, TableId.DEFAULT)).isEmpty();
    assertThat(service.member(ash, TableId.DEFAULT)).isPresent();
    assertThatThrownBy(() -> service.logOutEverywhere("kane"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("'kane'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown"})
  void anUnknownSecretIsNobodys(String secret) {
    assertThat(service.member(secret, TableId.DEFAULT)).isEmpty();
  }

  @Test
  void aSessionEndsAfterFourteenDaysWithoutUse() {
    String used = known.logIn();
    String idle = known.logIn();
    clock.advance(Duration.ofDays(14).minus(MOMENT));
    assertThat(service.member(used, TableId.DEFAULT)).contains(GM);

    clock.advance(MOMENT);

    assertThat(service.member(idle, TableId.DEFAULT)).isEmpty();
    assertThat(service.member(used, TableId.DEFAULT)).contains(GM);
  }

  @Test
  void aSessionEndsAfterThirtyDaysHoweverMuchItIsUsed() {
    String secret = known.logIn();
    for (int day = 1; day < 30; day++) {
      clock.advance(Duration.ofDays(1));
      assertThat(service.member(secret, TableId.DEFAULT)).as("day %d", day).contains(GM);
    }

    clock.advance(Duration.ofDays(1));

    assertThat(service.member(secret, TableId.DEFAULT)).isEmpty();
  }

  @Test
  void useIsNotedOnceAnHour() {
    String secret = known.logIn();

    clock.advance(Duration.ofHours(1));
    service.member(secret, TableId.DEFAULT);
    assertThat(lastSeen()).as("after an hour").isEqualTo(START);

    clock.advance(MOMENT);
    service.member(secret, TableId.DEFAULT);
    assertThat(lastSeen()).as("after more than an hour").isEqualTo(clock.instant());
  }

  @Test
  void aLoginSweepsOutSessionsThatHaveEndedButForTheLastHundred() {
    String first = known.logIn();
    clock.advance(MOMENT);
    for (int more = 0; more < 100; more++) {
      known.logIn();
    }
    clock.advance(AuthenticationService.SESSION_IDLE.plus(MOMENT));

    String secret = known.logIn();

    assertThat(sessions.all())
        .hasSize(101)
        .extracting(Session::tokenHash)
        .contains(Secrets.hashOf(secret))
        .doesNotContain(Secrets.hashOf(first));
  }

  @Test
  void aLoginWhileTheClockIsWrongTakesNobodysSession() {
    String secret = known.logIn();

    clock.advance(Duration.ofDays(400));
    String wrong = known.logIn();
    clock.advance(Duration.ofDays(-399));

    assertThat(service.member(secret, TableId.DEFAULT)).contains(GM);
    assertThat(service.member(wrong, TableId.DEFAULT)).as("begun in the future").isEmpty();
  }

  @Test
  void aSessionWithoutItsUserIsNobodys() {
    sessions.add(new Session(Secrets.hashOf("secret"), "gone", START, START));

    assertThat(service.member("secret", TableId.DEFAULT)).isEmpty();
  }

  @Test
  void aClockThatJumpsAndComesBackLogsNobodyOut() {
    String secret = known.logIn();

    clock.advance(Duration.ofHours(-23));
    assertThat(service.member(secret, TableId.DEFAULT)).as("put right by hours").contains(GM);
    clock.advance(Duration.ofHours(23).plusDays(-400));
    assertThat(service.member(secret, TableId.DEFAULT))
        .as("begun in the future")
        .isEmpty();
    clock.advance(Duration.ofDays(4_000));
    assertThat(service.member(secret, TableId.DEFAULT)).as("not now").isEmpty();
    clock.advance(Duration.ofDays(-3_600));

    assertThat(service.member(secret, TableId.DEFAULT)).contains(GM);
  }

  @Test
  void aSessionsGrantStandsUntilTheSessionEndsAndIsNoUseOfIt() {
    String secret = known.logIn();
    Grant grant = grant(secret);
    assertThat(grant).isEqualTo(grant(secret));
    assertThat(grant).isNotEqualTo(grant(known.logIn()));

    clock.advance(AuthenticationService.SESSION_IDLE.minus(MOMENT));
    assertThat(grant.stands()).isTrue();

    clock.advance(MOMENT);
    assertThat(grant.stands()).isFalse();
  }

  @Test
  void aLogoutEndsTheSessionsGrant() {
    String secret = known.logIn();
    Grant grant = grant(secret);

    service.logOut(secret);

    assertThat(grant.stands()).isFalse();
  }

  private Grant grant(String secret) {
    return service.sessionGrant(secret, TableId.DEFAULT, Optional.of(Role.GM));
  }

  private Instant lastSeen() {
    return sessions.all().get(0).lastSeenAt();
  }
}
