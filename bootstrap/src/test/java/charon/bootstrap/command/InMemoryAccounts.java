package charon.bootstrap.command;

import charon.application.port.in.ManageAccountsUseCase;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.account.ApiToken;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.table.TableId;
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
  private final List<Membership> memberships = new ArrayList<>();
  private final List<ApiToken> tokens = new ArrayList<>();

  @Override
  public void addUser(User user, Optional<Seat> at, String password) {
    String name = user.name();
    if (users.putIfAbsent(name, user) != null) {
      throw new InvalidValueException("name: there is a user '" + name + "' already");
    }
    at.ifPresent(seat -> seat(seat.table(), name, Optional.of(seat.role())));
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
    requireUser(userName);
    loggedOut.add(userName);
  }

  @Override
  public List<Membership> membershipsOf(String userName) {
    return memberships.stream()
        .filter(member -> member.userName().equals(userName))
        .toList();
  }

  @Override
  public void setAdmin(String userName, boolean admin) {
    requireUser(userName);
    if (!admin && users.values().stream().filter(User::admin).count() == 1) {
      throw new InvalidValueException("admin: nobody else can manage the server");
    }
    users.put(userName, new User(userName, admin));
  }

  /** Who is a member of a table. */
  List<Membership> at(TableId table) {
    return memberships.stream().filter(member -> member.table().equals(table)).toList();
  }

  /** Makes a user a member, or ends it. */
  void seat(TableId table, String userName, Optional<Role> role) {
    requireUser(userName);
    memberships.removeIf(
        member -> member.table().equals(table) && member.userName().equals(userName));
    role.ifPresent(as -> memberships.add(new Membership(table, userName, as)));
  }

  private void requireUser(String name) {
    if (!users.containsKey(name)) {
      throw new NotFoundException("There is no user '" + name + "'");
    }
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
  public String createToken(
      String name, TokenScope scope, TableId table, Optional<Instant> expiresAt) {
    String id = String.format("%08x", tokens.size() + 1);
    tokens.add(new ApiToken(id, name, "hash", scope, table, NOW, expiresAt, Optional.empty()));
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
