package charon.application.account;

import charon.application.port.StorageException;
import charon.application.port.out.account.AccountsVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What storage said last, as long as nothing was written to the accounts since; and longer, while
 * storage cannot be asked: the show goes on with those who were let in before. Only what is there
 * is kept, never that something is not: those who guess fill nothing. Holds at most 1,000 entries,
 * those used last. Thread-safe.
 *
 * @param <T> what is kept
 */
final class VersionedCache<T> {

  private static final int MOST = 1_000;
  private static final float LOAD = 0.75f; // the library's own

  private final AccountsVersion version;
  private final Map<String, Entry<T>> found = new LinkedHashMap<>(16, LOAD, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Entry<T>> longestUnused) {
      return size() > MOST;
    }
  };

  private record Entry<T>(T value, Optional<Long> seenAt) {

    boolean isOf(Optional<Long> now) {
      return now.isPresent() && now.equals(seenAt);
    }
  }

  VersionedCache(AccountsVersion version) {
    this.version = version;
  }

  /**
   * What storage has under a key, asked only if that may have changed.
   *
   * @throws StorageException if storage cannot be asked, and has never found anything there
   */
  Optional<T> get(String key, Supplier<Optional<T>> storage) {
    Optional<Long> now = now(); // first: what is written while storage is asked counts next time
    Optional<Entry<T>> known = known(key);
    if (known.filter(entry -> entry.isOf(now)).isPresent()) {
      return known.map(Entry::value);
    }
    try {
      Optional<T> answer = storage.get();
      remember(key, answer.map(value -> new Entry<>(value, now)));
      return answer;
    } catch (StorageException fault) {
      return Optional.of(known.map(Entry::value).orElseThrow(() -> fault));
    }
  }

  /** Forgets some: they are not to count any more, whatever storage can say. */
  synchronized void forget(Predicate<T> some) {
    found.values().removeIf(entry -> some.test(entry.value()));
  }

  private Optional<Long> now() {
    try {
      return Optional.of(version.current());
    } catch (StorageException unknown) {
      return Optional.empty();
    }
  }

  private synchronized void remember(String key, Optional<Entry<T>> answer) {
    answer.ifPresentOrElse(entry -> found.put(key, entry), () -> found.remove(key));
  }

  private synchronized Optional<Entry<T>> known(String key) {
    @Nullable Entry<T> entry = found.get(key);
    return Optional.ofNullable(entry);
  }
}
