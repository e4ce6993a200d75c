package charon.application.port.in;

import charon.domain.account.Member;
import charon.domain.account.Role;
import charon.domain.account.TokenHolder;
import charon.domain.table.TableId;
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

  /**
   * Who holds a session's secret, as a table knows them; empty if it is unknown or has expired. A
   * session is good for all tables.
   */
  Optional<Member> member(String sessionSecret, TableId table);

  /** Ends a session; an unknown one is no fault. */
  void logOut(String sessionSecret);

  /**
   * Ends all sessions of a user.
   *
   * @throws charon.domain.NotFoundException if there is no such user
   */
  void logOutEverywhere(String userName);

  /**
   * What a session gives a right to at a table, for as long as it lasts and its user has that role
   * there.
   */
  Grant sessionGrant(String sessionSecret, TableId table, Optional<Role> role);

  /** What a bearer token gives a right to, until it is revoked or past its time. */
  Grant tokenGrant(String bearerToken);

  /** Who holds a bearer token; empty if it is unknown, revoked or past its time. */
  Optional<TokenHolder> tokenHolder(String bearerToken);
}
