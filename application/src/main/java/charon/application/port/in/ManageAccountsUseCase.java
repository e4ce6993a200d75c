package charon.application.port.in;

import charon.domain.account.ApiToken;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Administers users and API tokens. Thread-safe; waits for storage and password hashing. */
public interface ManageAccountsUseCase {

  /** A place at a table. */
  record Seat(TableId table, Role role) {}

  /**
   * Adds a user.
   *
   * @param at a table to make them a member of, and as what; empty: of none
   * @throws charon.domain.InvalidValueException if the name is taken, or the password is shorter than
   *     8 or longer than 128 characters
   */
  void addUser(User user, Optional<Seat> at, String password);

  /**
   * Changes a password and ends all sessions of the user.
   *
   * @throws charon.domain.NotFoundException if there is no such user
   * @throws charon.domain.InvalidValueException if the password is shorter than 8 or longer than
   *     128 characters
   */
  void changePassword(String name, String password);

  /**
   * Ends all sessions of a user.
   *
   * @throws charon.domain.NotFoundException if there is no such user
   */
  void logOutEverywhere(String userName);

  /** All users, by name. */
  List<User> users();

  /** Of which tables a user is a member, and as what. */
  List<Membership> membershipsOf(String userName);

  /**
   * Lets a user manage the server, or not any more.
   *
   * @throws charon.domain.NotFoundException if there is no such user
   * @throws charon.domain.InvalidValueException if nobody would be left who can
   */
  void setAdmin(String userName, boolean admin);

  /**
   * Makes sure that somebody can log in: if there are no users at all, adds {@code gm}, game
   * master of the default table and admin.
   *
   * @param password the password to give; empty: a random one
   * @return the random password, if one was made; it cannot be read again
   */
  Optional<String> ensureGameMaster(Optional<String> password);

  /**
   * Makes an API token.
   *
   * @param name what to call it; not blank, at most 100 characters
   * @param scope how far it reaches
   * @param table where it reads and controls
   * @param expiresAt from when on it is refused; empty: never
   * @return the token; it cannot be read again
   * @throws charon.domain.InvalidValueException if the name is not allowed, or the time is past
   */
  String createToken(String name, TokenScope scope, TableId table, Optional<Instant> expiresAt);

  /** All API tokens, oldest first. */
  List<ApiToken> tokens();

  /**
   * Revokes an API token.
   *
   * @throws charon.domain.NotFoundException if there is none with that id
   */
  void revokeToken(String id);
}
