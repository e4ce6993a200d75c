package charon.application.port.in;

import charon.domain.account.TokenHolder;
import charon.domain.account.User;
import java.util.Optional;

/** Finds out who is asking. Thread-safe; may wait for storage and for password hashing. */
public interface AuthenticateUseCase {

  /**
   * Begins a session.
   *
   * @return the session's secret, new with every login; empty if name or password is wrong
   */
  Optional<String> logIn(String name, String password);

  /** Whether somebody of that name can log in. */
  boolean isUser(String name);

  /** Who holds a session's secret; empty if it is unknown or has expired. */
  Optional<User> sessionUser(String sessionSecret);

  /** Ends a session; an unknown one is no fault. */
  void logOut(String sessionSecret);

  /**
   * Ends all sessions of a user.
   *
   * @throws charon.domain.NotFoundException if there is no such user
   */
  void logOutEverywhere(String userName);

  /** What a session gives a right to, for as long as it lasts. */
  Grant sessionGrant(String sessionSecret);

  /** What a bearer token gives a right to, until it is revoked or past its time. */
  Grant tokenGrant(String bearerToken);

  /** Who holds a bearer token; empty if it is unknown, revoked or past its time. */
  Optional<TokenHolder> tokenHolder(String bearerToken);
}
