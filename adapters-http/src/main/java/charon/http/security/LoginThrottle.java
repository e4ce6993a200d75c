package charon.http.security;

import java.time.Duration;
import java.util.Optional;

/**
 * Keeps passwords from being guessed. An account is never locked: it is only the address that has
 * to wait, and its owner elsewhere does not notice. Thread-safe.
 */
public final class LoginThrottle {

  /** Longer names are nobody's; cut, so that none of them takes room. */
  private static final int MAX_NAME = 100;

  private final RateLimiter attempts;
  private final RateLimiter failures;

  /**
   * Counts logins.
   *
   * @param attempts how many of an address
   * @param failures how many of an address and account that fail
   */
  public LoginThrottle(RateLimiter attempts, RateLimiter failures) {
    this.attempts = attempts;
    this.failures = failures;
  }

  /**
   * Counts a login, as one that fails until it is known to be none.
   *
   * @return how long to wait, if the login is not to be tried
   */
  public Optional<Duration> tryBegin(String address, String account) {
    return attempts.tryTake(address).or(() -> failures.tryTake(key(address, account)));
  }

  /** The login did not fail because of its password. */
  public void didNotFail(String address, String account) {
    failures.giveBack(key(address, account));
  }

  private static String key(String address, String account) {
    return address + " " + account.substring(0, Math.min(MAX_NAME, account.length()));
  }
}
