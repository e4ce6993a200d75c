package charon.application.account;

import charon.application.port.out.StorageException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What storage said last, for while it cannot be asked: the show goes on with those who were let in
 * before. Whatever storage does say counts at once. Holds a bounded number of entries; thread-safe.
 */
final class LastKnown<T> {

  private static final int MOST = 1_000;
  private static final float LOAD = 0.75f; // the library's own

  private final Map<String, T> found = new LinkedHashMap<>(16, LOAD, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, T> longestUnused) {
      return size() > MOST;
    }
  };

  /**
   * Asks storage.
   *
   * @throws StorageException if storage cannot be asked, and has never found anything there
   */
  Optional<T> ask(String key, Supplier<Optional<T>> storage) {
    try {
      Optional<T> answer = storage.get();
      remember(key, answer);
      return answer;
    } catch (StorageException fault) {
      return Optional.of(known(key).orElseThrow(() -> fault));
    }
  }

  /** Forgets what was found: it is not to count any more, whatever storage can say. */
  synchronized void forget(Predicate<T> some) {
    found.values().removeIf(some);
  }

  private synchronized void remember(String key, Optional<T> answer) {
    answer.ifPresentOrElse(value -> found.put(key, value), () -> found.remove(key));
  }

  private synchronized Optional<T> known(String key) {
    @Nullable T value = found.get(key);
    return Optional.ofNullable(value);
  }
}
