package charon.application.port.in;

import charon.domain.account.ApiToken;
import charon.domain.account.Role;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Administers users and API tokens. Thread-safe; waits for storage and password hashing. */
public interface ManageAccountsUseCase {

  /**
   * Adds a user.
   *
   * @throws charon.domain.InvalidValueException if the name is taken or not allowed, or the
   *     password is shorter than 8 or longer than 128 characters
   */
  void addUser(String name, Role role, String password);

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

  /**
   * Makes sure that somebody can log in: if there are no users at all, adds the game master {@code
   * gm}.
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
   * @param expiresAt from when on it is refused; empty: never
   * @return the token; it cannot be read again
   * @throws charon.domain.InvalidValueException if the name is not allowed, or the time is past
   */
  String createToken(String name, TokenScope scope, Optional<Instant> expiresAt);

  /** All API tokens, oldest first. */
  List<ApiToken> tokens();

  /**
   * Revokes an API token.
   *
   * @throws charon.domain.NotFoundException if there is none with that id
   */
  void revokeToken(String id);
}
