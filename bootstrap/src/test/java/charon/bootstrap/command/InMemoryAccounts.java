package charon.bootstrap.command;

import charon.application.port.in.ManageAccountsUseCase;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.account.ApiToken;
import charon.domain.account.Role;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts that last as long as the test. */
final class InMemoryAccounts implements ManageAccountsUseCase {

  static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");

  final Map<String, String> passwords = new TreeMap<>();
  final List<String> loggedOut = new ArrayList<>();
  private final Map<String, User> users = new TreeMap<>();
  private final List<ApiToken> tokens = new ArrayList<>();

  @Override
  public void addUser(String name, Role role, String password) {
    if (users.putIfAbsent(name, new User(name, role)) != null) {
      throw new InvalidValueException("name: there is a user '" + name + "' already");
    }
    passwords.put(name, password);
  }

  @Override
  public void changePassword(String name, String password) {
    if (passwords.replace(name, password) == null) {
      throw new NotFoundException("There is no user '" + name + "'");
    }
  }

  @Override
  public void logOutEverywhere(String userName) {
    if (!users.containsKey(userName)) {
      throw new NotFoundException("There is no user '" + userName + "'");
    }
    loggedOut.add(userName);
  }

  @Override
  public List<User> users() {
    return List.copyOf(users.values());
  }

  @Override
  public Optional<String> ensureGameMaster(Optional<String> password) {
    throw new UnsupportedOperationException("no command does this");
  }

  @Override
  public String createToken(String name, TokenScope scope, Optional<Instant> expiresAt) {
    String id = String.format("%08x", tokens.size() + 1);
    tokens.add(new ApiToken(id, name, "hash", scope, NOW, expiresAt, Optional.empty()));
    return "charon_" + id + "_secret";
  }

  @Override
  public List<ApiToken> tokens() {
    return List.copyOf(tokens);
  }

  @Override
  public void revokeToken(String id) {
    if (!tokens.removeIf(token -> token.id().equals(id))) {
      throw new NotFoundException("There is no token '" + id + "'");
    }
  }
}
