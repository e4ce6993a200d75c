package charon.application.fake;

import charon.application.port.StorageException;
import charon.application.port.out.account.ApiTokenRepository;
import charon.domain.account.ApiToken;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** API tokens in a map. Thread-safe. */
public final class InMemoryApiTokenRepository implements ApiTokenRepository {

  private final Map<String, ApiToken> tokens = new LinkedHashMap<>();
  private final Runnable written;
  private boolean full;
  private boolean damaged;
  private int lookUps;

  /** Empty. */
  public InMemoryApiTokenRepository() {
    this(() -> {});
  }

  /**
   * Empty.
   *
   * @param written is told after each write
   */
  InMemoryApiTokenRepository(Runnable written) {
    this.written = written;
  }

  /** How often a token was looked for. */
  public synchronized int lookUps() {
    return lookUps;
  }

  /** From now on no use can be noted. */
  public synchronized void failToTouch() {
    full = true;
  }

  /** From now on nothing can be found. */
  public synchronized void damage() {
    damaged = true;
  }

  @Override
  public synchronized void add(ApiToken token) {
    if (tokens.putIfAbsent(token.id(), token) != null) {
      throw new IllegalStateException("id: '" + token.id() + "' is taken");
    }
    written.run();
  }

  @Override
  public synchronized Optional<ApiToken> find(String id) {
    if (damaged) {
      throw new StorageException(StorageException.Reason.DAMAGED, "no sense in it");
    }
    lookUps++;
    return Optional.ofNullable(tokens.get(id));
  }

  @Override
  public synchronized List<ApiToken> all() {
    return tokens.values().stream()
        .sorted(Comparator.comparing(ApiToken::createdAt))
        .toList();
  }

  @Override
  public synchronized void touch(String id, Instant lastUsedAt) {
    if (full) {
      throw new StorageException(StorageException.Reason.FULL, "no room");
    }
    tokens.computeIfPresent(
        id,
        (same, old) -> new ApiToken(
            id,
            old.name(),
            old.secretHash(),
            old.scope(),
            old.table(),
            old.createdAt(),
            old.expiresAt(),
            Optional.of(lastUsedAt)));
    written.run();
  }

  @Override
  public synchronized boolean remove(String id) {
    boolean removed = tokens.remove(id) != null;
    written.run();
    return removed;
  }
}
