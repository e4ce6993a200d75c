package charon.application.fake;

import charon.application.port.out.account.PasswordHasher;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps passwords as they are, behind a running number as salt. Thread-safe. */
public final class PlainPasswordHasher implements PasswordHasher {

  private static final String MARK = "plain:";

  private final AtomicInteger salt = new AtomicInteger();
  private final AtomicInteger comparisons = new AtomicInteger();

  @Override
  public String hash(String password) {
    return MARK + salt.incrementAndGet() + ":" + password;
  }

  @Override
  public boolean isCurrent(String hash) {
    return hash.startsWith(MARK);
  }

  @Override
  public boolean matches(String password, String hash) {
    comparisons.incrementAndGet();
    return hash.matches("(old-)?" + MARK + "\\d+:(?s).*")
        && hash.substring(hash.indexOf(':', hash.indexOf(':') + 1) + 1).equals(password);
  }

  /** A hash as an earlier version made it. */
  public String oldHash(String password) {
    return "old-" + hash(password);
  }

  /** How often a password was compared with a hash. */
  public int comparisons() {
    return comparisons.get();
  }
}
