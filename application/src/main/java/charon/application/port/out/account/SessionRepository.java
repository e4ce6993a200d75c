package charon.application.port.out.account;

import charon.domain.account.Session;
import java.time.Instant;
import java.util.Optional;

/** Keeps the logins of browsers. Thread-safe. */
public interface SessionRepository {

  /** Adds a session of an existing user. */
  void add(Session session);

  /** The session of that token hash, expired or not. */
  Optional<Session> find(String tokenHash);

  /** Notes that a session was used. */
  void touch(String tokenHash, Instant lastSeenAt);

  /** Removes a session, if it is there. */
  void remove(String tokenHash);

  /** Removes all sessions of a user. */
  void removeAllOf(String userName);

  /**
   * Removes sessions that were last used before one moment, or created before another.
   *
   * @param spared how many of those that were used last stay in any case
   */
  void removeExpired(Instant lastSeenBefore, Instant createdBefore, int spared);
}
