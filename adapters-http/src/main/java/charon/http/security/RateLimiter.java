package charon.http.security;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How often something may be done by each of many: so many times at once, and from then on evenly
 * (a leaky bucket: 30 in a minute are 30 at once and then one every two seconds).
 *
 * <p>Thread-safe. Knows the {@value #MAX_KEYS} that came last; who was forgotten begins anew.
 */
public final class RateLimiter {

  static final int MAX_KEYS = 10_000;

  private static final int FORGOTTEN_AT_ONCE = 2;

  private final int times;
  private final long per;
  private final LongSupplier nanoTime;

  /** By key, when it will have its full number again; who came last is last. */
  private final Map<String, Long> fullAgain = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * What a key may do.
   *
   * @param most how often in the time of all keys; 0: without limit
   * @param kept how many of them are left alone, for others of the same key
   * @param wanted how many are taken together; more than there ever are at once are all of those
   */
  public record Turns(int most, int kept, int wanted) {

    int taken() {
      return Math.max(1, Math.min(wanted, most - kept));
    }
  }

  /**
   * Limits what each may do.
   *
   * @param times how often; 0: without limit
   * @param per in which time
   * @param nanoTime nanoseconds since some moment
   */
  public RateLimiter(int times, Duration per, LongSupplier nanoTime) {
    this.times = times;
    this.per = per.toNanos();
    this.nanoTime = nanoTime;
  }

  /** One that limits nothing. */
  public static RateLimiter unlimited() {
    return new RateLimiter(0, Duration.ZERO, () -> 0);
  }

  /**
   * Counts one more time, unless it is one too many.
   *
   * @return empty if it was counted, else how long to wait
   */
  public Optional<Duration> tryTake(String key) {
    return tryTake(key, new Turns(times, 0, 1));
  }

  /**
   * Counts one more time of a key that has a number of its own, or several, unless that is too much.
   *
   * @return empty if all were counted, else how long to wait
   */
  public Optional<Duration> tryTake(String key, Turns turns) {
    return turns.most() == 0 ? Optional.empty() : take(key, turns);
  }

  /** Takes back what {@link #tryTake} has counted. */
  public synchronized void giveBack(String key) {
    fullAgain.computeIfPresent(key, (known, full) -> full - per / Math.max(1, times));
  }

  /** How many keys are known. */
  synchronized int size() {
    return fullAgain.size();
  }

  private synchronized Optional<Duration> take(String key, Turns turns) {
    long now = nanoTime.getAsLong();
    long interval = per / turns.most();
    long untilFull = Math.max(0, fullAgain.getOrDefault(key, now) - now);
    long wait = untilFull - (turns.most() - turns.kept() - turns.taken()) * interval;
    if (wait > 0) {
      return Optional.of(Duration.ofNanos(wait));
    }
    fullAgain.put(key, now + untilFull + turns.taken() * interval);
    forgetOldest(now);
    return Optional.empty();
  }

  /** Whoever has their full number again is as good as unknown: more are forgotten than come. */
  private void forgetOldest(long now) {
    Iterator<Long> oldest = fullAgain.values().iterator();
    for (int i = 0; i < FORGOTTEN_AT_ONCE && oldest.hasNext(); i++) {
      if (oldest.next() - now <= 0 || fullAgain.size() > MAX_KEYS) {
        oldest.remove();
      }
    }
  }
}
