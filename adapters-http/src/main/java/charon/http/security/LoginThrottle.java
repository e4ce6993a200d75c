package charon.http.security;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps passwords from being guessed. An account is never locked: it is only the address that has
 * to wait, and its owner elsewhere does not notice. Thread-safe.
 */
public final class LoginThrottle {

  /** Longer names are nobody's; cut, so that none of them takes room. */
  private static final int MAX_NAME = 100;

  private static final int MOST_WELCOME = 1_000;

  private final RateLimiter attempts;
  private final RateLimiter failures;
  private final RateLimiter failuresOfAll;

  /** From where who logged in last; they need not wait for what strangers do elsewhere. */
  private final Set<String> welcome =
      Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST_WELCOME;
        }
      });

  /**
   * Counts logins.
   *
   * @param attempts how many of an address
   * @param failures how many of an address and account that fail
   * @param failuresOfAll how many of an account that fail, from wherever nobody has logged in to it
   */
  public LoginThrottle(RateLimiter attempts, RateLimiter failures, RateLimiter failuresOfAll) {
    this.attempts = attempts;
    this.failures = failures;
    this.failuresOfAll = failuresOfAll;
  }

  /**
   * Counts a login, as one that fails until it is known to be none.
   *
   * @return how long to wait, if the login is not to be tried
   */
  public Optional<Duration> tryBegin(String address, String account) {
    String key = key(address, account);
    return attempts
        .tryTake(address)
        .or(() -> failures.tryTake(key))
        .or(() -> isWelcome(key) ? Optional.empty() : tryBeginOfAll(key, account));
  }

  /** A login that is not tried has not failed. */
  private Optional<Duration> tryBeginOfAll(String key, String account) {
    Optional<Duration> wait = failuresOfAll.tryTake(cut(account));
    if (wait.isPresent()) {
      failures.giveBack(key);
    }
    return wait;
  }

  /** The login did not fail because of its password. */
  public void didNotFail(String address, String account) {
    String key = key(address, account);
    failures.giveBack(key);
    if (!isWelcome(key)) {
      failuresOfAll.giveBack(cut(account));
    }
  }

  /** The account's owner is known at an address: they have just logged in there. */
  public void knows(String address, String account) {
    synchronized (welcome) {
      welcome.add(key(address, account));
    }
  }

  private boolean isWelcome(String key) {
    synchronized (welcome) {
      return welcome.contains(key);
    }
  }

  private static String key(String address, String account) {
    return address + " " + cut(account);
  }

  private static String cut(String account) {
    return account.substring(0, Math.min(MAX_NAME, account.length()));
  }
}
