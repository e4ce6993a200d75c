package charon.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.InMemoryAccounts;
import charon.application.fake.InMemoryUserRepository;
import charon.application.fake.PlainPasswordHasher;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.port.in.ManageAccountsUseCase.Seat;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.account.ApiToken;
import charon.domain.account.Member;
import charon.domain.account.Role;
import charon.domain.account.StoredUser;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccountServiceTest {

  private static final Instant START = Instant.parse("2183-06-12T10:00:00Z");
  private static final Seat PLAYER = new Seat(TableId.DEFAULT, Role.PLAYER);

  private final InMemoryAccounts kept = new InMemoryAccounts();
  private final InMemoryUserRepository users = kept.users();
  private final Accounts accounts = kept.all();
  private final PlainPasswordHasher hasher = new PlainPasswordHasher();
  private final SequentialSecrets secrets = new SequentialSecrets();
  private final SettableClock clock = new SettableClock(START);
  private final AccountService service = new AccountService(accounts, hasher, secrets, clock);
  private final AuthenticationService logins =
      new AuthenticationService(accounts, hasher, secrets, clock);

  @Test
  void anAddedUserCanLogIn() {
    add("ripley", "nostromo");

    assertThat(service.users()).containsExactly(new User("ripley", false));
    assertThat(logins.logIn("ripley", "nostromo").flatMap(this::member))
        .contains(new Member(new User("ripley", false), Optional.of(Role.PLAYER)));
  }

  @Test
  void thePasswordItselfIsNotKept() {
    add("ripley", "nostromo");

    assertThat(users.find("ripley").map(StoredUser::passwordHash))
        .hasValueSatisfying(hash -> assertThat(hasher.matches("nostromo", hash)).isTrue())
        .isNotEqualTo(Optional.of("nostromo"));
  }

  @Test
  void aNameCanBeTakenOnce() {
    add("ripley", "nostromo");

    assertThatThrownBy(() -> add("ripley", "sulaco-1"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("'ripley'");

    assertThat(service.users()).containsExactly(new User("ripley", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a/b", "semi;colon"})
  void namesAreChecked(String name) {
    assertThatThrownBy(() -> add(name, "nostromo"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("name:");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 129})
  void passwordsHaveEightToAHundredAndTwentyEightCharacters(int length) {
    add("ripley", "nostromo");
    String password = "x".repeat(length);

    assertThatThrownBy(() -> add("ash", password))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("password:");
    assertThatThrownBy(() -> service.changePassword("ripley", password))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("password:");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 128})
  void theShortestAndTheLongestPasswordWork(int length) {
    add("ripley", "x".repeat(length));

    assertThat(logins.logIn("ripley", "x".repeat(length))).isPresent();
  }

  @Test
  void aNewPasswordReplacesTheOldOneAndEndsAllSessionsOfTheUser() {
    add("ripley", "nostromo");
    add("ash", "hyperdyne");
    String ripley = logins.logIn("ripley", "nostromo").orElseThrow();
    String ash = logins.logIn("ash", "hyperdyne").orElseThrow();

    service.changePassword("ripley", "narcissus");

    assertThat(logins.member(ripley, TableId.DEFAULT)).isEmpty();
    assertThat(logins.member(ash, TableId.DEFAULT)).isPresent();
    assertThat(logins.logIn("ripley", "nostromo")).isEmpty();
    assertThat(logins.logIn("ripley", "narcissus")).isPresent();
  }

  @Test
  void charactersOfPasswordsAreCountedAsPeopleDo() {
    add("ripley", "🔑".repeat(128));

    assertThatThrownBy(() -> add("ash", "🔑".repeat(7))).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void thePasswordOfNobodyCannotBeChanged() {
    assertThatThrownBy(() -> service.changePassword("ripley", "nostromo"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("'ripley'");
  }

  @Test
  void theFirstGameMasterGetsARandomPasswordThatIsToldOnce() {
    Optional<String> password = service.ensureGameMaster(Optional.empty());

    assertThat(password).hasValueSatisfying(text -> assertThat(text).hasSize(16));
    assertThat(logins.logIn("gm", password.orElseThrow()).flatMap(this::member))
        .contains(new Member(new User("gm", true), Optional.of(Role.GM)));
    assertThat(service.ensureGameMaster(Optional.empty())).isEmpty();
  }

  @Test
  void theFirstGameMasterMayBeGivenAPassword() {
    assertThat(service.ensureGameMaster(Optional.of("nostromo"))).isEmpty();

    assertThat(logins.logIn("gm", "nostromo")).isPresent();
  }

  @Test
  void whereThereAreUsersNoGameMasterIsAdded() {
    add("ripley", "nostromo");

    assertThat(service.ensureGameMaster(Optional.of("sulaco-1"))).isEmpty();

    assertThat(service.users()).containsExactly(new User("ripley", false));
  }

  @Test
  void aCreatedTokenIsValidUntilItIsRevoked() {
    String token = create("stream deck");
    assertThat(token).matches("charon_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
    assertThat(logins.tokenHolder(token)).isPresent();

    service.revokeToken(service.tokens().get(0).id());

    assertThat(logins.tokenHolder(token)).isEmpty();
    assertThat(service.tokens()).isEmpty();
  }

  @Test
  void tokensAreListedWithoutTheirSecret() {
    String first = create("first");
    clock.advance(Duration.ofDays(1));
    create("second");

    assertThat(service.tokens()).extracting(ApiToken::name).containsExactly("first", "second");
    assertThat(service.tokens())
        .extracting(ApiToken::createdAt)
        .containsExactly(START, START.plus(Duration.ofDays(1)));
    assertThat(service.tokens().toString()).doesNotContain(first.substring(16));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void aTokenNeedsAName(String name) {
    assertThatThrownBy(() -> create(name))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("name:");
  }

  @Test
  void aTokensNameHasAtMostAHundredCharacters() {
    assertThatThrownBy(() -> create("x".repeat(101))).isInstanceOf(InvalidValueException.class);

    create("x".repeat(100));
    assertThat(service.tokens()).hasSize(1);
  }

  @Test
  void anUnknownTokenCannotBeRevoked() {
    assertThatThrownBy(() -> service.revokeToken("0a1b2c3d"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("'0a1b2c3d'");
  }

  @Test
  void aTokenHasTheScopeAndTheEndThatItWasGiven() {
    Optional<Instant> end = Optional.of(START.plusSeconds(1));

    service.createToken("deck", TokenScope.ADMIN, TableId.DEFAULT, end);

    assertThat(service.tokens()).singleElement().satisfies(token -> {
      assertThat(token.scope()).isEqualTo(TokenScope.ADMIN);
      assertThat(token.expiresAt()).isEqualTo(end);
      assertThat(token.lastUsedAt()).isEmpty();
    });
  }

  @Test
  void aTokenIsNotMadeForATimeThatIsPast() {
    assertThatThrownBy(
            () -> service.createToken("deck", TokenScope.READ, TableId.DEFAULT, Optional.of(START)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("expires:");

    assertThat(service.tokens()).isEmpty();
  }

  private void add(String name, String password) {
    service.addUser(new User(name, false), Optional.of(PLAYER), password);
  }

  private Optional<Member> member(String secret) {
    return logins.member(secret, TableId.DEFAULT);
  }

  private String create(String name) {
    return service.createToken(name, TokenScope.CONTROL, TableId.DEFAULT, Optional.empty());
  }
}
