package charon.application.fake;

import charon.application.port.StorageException;
import charon.application.port.out.account.SessionRepository;
import charon.domain.account.Session;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Logins in a map. Thread-safe. */
public final class InMemorySessionRepository implements SessionRepository {

  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger lookUps = new AtomicInteger();
  private final Runnable written;
  private volatile boolean damaged;

  /** Empty. */
  public InMemorySessionRepository() {
    this(() -> {});
  }

  /**
   * Empty.
   *
   * @param written is told after each write
   */
  InMemorySessionRepository(Runnable written) {
    this.written = written;
  }

  /** How often a session was looked for. */
  public int lookUps() {
    return lookUps.get();
  }

  /** From now on nothing can be found or removed. */
  public void damage() {
    damaged = true;
  }

  @Override
  public void add(Session session) {
    if (sessions.putIfAbsent(session.tokenHash(), session) != null) {
      throw new IllegalStateException("tokenHash: '" + session.tokenHash() + "' is taken");
    }
    written.run();
  }

  @Override
  public Optional<Session> find(String tokenHash) {
    requireUndamaged();
    lookUps.incrementAndGet();
    return Optional.ofNullable(sessions.get(tokenHash));
  }

  @Override
  public void touch(String tokenHash, Instant lastSeenAt) {
    sessions.computeIfPresent(
        tokenHash, (key, old) -> new Session(key, old.userName(), old.createdAt(), lastSeenAt));
    written.run();
  }

  @Override
  public void remove(String tokenHash) {
    requireUndamaged();
    sessions.remove(tokenHash);
    written.run();
  }

  @Override
  public void removeAllOf(String userName) {
    sessions.values().removeIf(session -> session.userName().equals(userName));
    written.run();
  }

  @Override
  public void removeExpired(Instant lastSeenBefore, Instant createdBefore, int spared) {
    sessions.values().stream()
        .sorted(Comparator.comparing(Session::lastSeenAt).reversed())
        .skip(spared)
        .filter(session -> session.lastSeenAt().isBefore(lastSeenBefore)
            || session.createdAt().isBefore(createdBefore))
        .toList()
        .forEach(session -> sessions.remove(session.tokenHash()));
    written.run();
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
