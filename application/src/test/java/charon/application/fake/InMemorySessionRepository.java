package charon.application.fake;

import charon.application.port.out.SessionRepository;
import charon.application.port.out.StorageException;
import charon.domain.account.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Logins in a map. Thread-safe. */
public final class InMemorySessionRepository implements SessionRepository {

  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  private volatile boolean damaged;

  /** From now on nothing can be found or removed. */
  public void damage() {
    damaged = true;
  }

  @Override
  public void add(Session session) {
    if (sessions.putIfAbsent(session.tokenHash(), session) != null) {
      throw new IllegalStateException("tokenHash: '" + session.tokenHash() + "' is taken");
    }
  }

  @Override
  public Optional<Session> find(String tokenHash) {
    requireUndamaged();
    return Optional.ofNullable(sessions.get(tokenHash));
  }

  @Override
  public void touch(String tokenHash, Instant lastSeenAt) {
    sessions.computeIfPresent(
        tokenHash, (key, old) -> new Session(key, old.userName(), old.createdAt(), lastSeenAt));
  }

  @Override
  public void remove(String tokenHash) {
    requireUndamaged();
    sessions.remove(tokenHash);
  }

  @Override
  public void removeAllOf(String userName) {
    sessions.values().removeIf(session -> session.userName().equals(userName));
  }

  @Override
  public void removeExpired(Instant lastSeenBefore, Instant createdBefore) {
    sessions
        .values()
        .removeIf(session -> session.lastSeenAt().isBefore(lastSeenBefore)
            || session.createdAt().isBefore(createdBefore));
  }

  private void requireUndamaged() {
    if (damaged) {
      throw new StorageException(StorageException.Reason.DAMAGED, "no sense in it");
    }
  }

  /** All sessions, in no order. */
  public List<Session> all() {
    return List.copyOf(sessions.values());
  }
}
