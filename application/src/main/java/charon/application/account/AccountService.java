package charon.application.account;

import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.out.SecretGenerator;
import charon.application.port.out.account.PasswordHasher;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.account.ApiToken;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.StoredUser;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Users and API tokens. Thread-safe. */
public final class AccountService implements ManageAccountsUseCase {

  private static final int MIN_PASSWORD = 8;
  private static final int MAX_PASSWORD = 128;
  private static final int MAX_TOKEN_NAME = 100;
  private static final int TOKEN_ID_BYTES = 4;
  private static final int TOKEN_SECRET_BYTES = 32;
  private static final int RANDOM_PASSWORD_BYTES = 12;

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final SecretGenerator secrets;
  private final Clock clock;

  /** Stamps tokens with the clock's time. */
  public AccountService(
      Accounts accounts, PasswordHasher hasher, SecretGenerator secrets, Clock clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Override
  public void addUser(User user, Optional<Seat> at, String password) {
    requirePassword(password);
    if (!accounts.users().add(new StoredUser(user, hasher.hash(password)))) {
      throw new InvalidValueException("name: there is a user '" + user.name() + "' already");
    }
    at.ifPresent(
        seat -> accounts.memberships().put(new Membership(seat.table(), user.name(), seat.role())));
  }

  @Override
  public void changePassword(String name, String password) {
    requirePassword(password);
    if (!accounts.users().changePassword(name, hasher.hash(password))) {
      throw new NotFoundException("There is no user '" + name + "'");
    }
    accounts.sessions().removeAllOf(name);
  }

  @Override
  public void logOutEverywhere(String userName) {
    accounts.endSessionsOf(userName);
  }

  @Override
  public List<User> users() {
    return accounts.users().all().stream().map(StoredUser::user).toList();
  }

  @Override
  public List<Membership> membershipsOf(String userName) {
    return accounts.memberships().of(userName);
  }

  @Override
  public void setAdmin(String userName, boolean admin) {
    boolean others =
        users().stream().anyMatch(user -> user.admin() && !user.name().equals(userName));
    if (!admin && !others) {
      throw new InvalidValueException("admin: nobody else can manage the server");
    }
    if (!accounts.users().setAdmin(userName, admin)) {
      throw new NotFoundException("There is no user '" + userName + "'");
    }
  }

  @Override
  public Optional<String> ensureGameMaster(Optional<String> password) {
    if (!accounts.users().all().isEmpty()) {
      return Optional.empty();
    }
    String given = password.orElseGet(() -> base64(RANDOM_PASSWORD_BYTES));
    addUser(new User("gm", true), Optional.of(new Seat(TableId.DEFAULT, Role.GM)), given);
    return password.isPresent() ? Optional.empty() : Optional.of(given);
  }

  @Override
  public String createToken(
      String name, TokenScope scope, TableId table, Optional<Instant> expiresAt) {
    if (name.isBlank() || name.length() > MAX_TOKEN_NAME) {
      throw new InvalidValueException("name: expected 1 to " + MAX_TOKEN_NAME + " characters");
    }
    Instant now = clock.instant();
    expiresAt.filter(end -> !end.isAfter(now)).ifPresent(past -> {
      throw new InvalidValueException("expires: " + past + " (expected: a time to come)");
    });
    String id = HexFormat.of().formatHex(secrets.randomBytes(TOKEN_ID_BYTES));
    TokenText token = new TokenText(id, base64(TOKEN_SECRET_BYTES));
    accounts
        .tokens()
        .add(new ApiToken(
            id,
            name,
            Secrets.hashOf(token.secret()),
            scope,
            table,
            now,
            expiresAt,
            Optional.empty()));
    return token.toString();
  }

  @Override
  public List<ApiToken> tokens() {
    return accounts.tokens().all();
  }

  @Override
  public void revokeToken(String id) {
    if (!accounts.tokens().remove(id)) {
      throw new NotFoundException("There is no token '" + id + "'");
    }
  }

  private String base64(int bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.randomBytes(bytes));
  }

  private static void requirePassword(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < MIN_PASSWORD || length > MAX_PASSWORD) {
      throw new InvalidValueException(
          "password: expected " + MIN_PASSWORD + " to " + MAX_PASSWORD + " characters");
    }
  }
}
