package charon.http.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much memory the bodies of all requests may take together, from their first byte to their
 * answer: without a limit, a crowd of slow uploads could take all there is. Thread-safe.
 */
final class BodyBudget {

  private static final long BYTES = 64L << 20;

  private final AtomicLong taken = new AtomicLong();

  /** Takes some bytes; false, and takes none, if there are not so many left. */
  boolean tryTake(long some) {
    if (taken.addAndGet(some) > BYTES) {
      taken.addAndGet(-some);
      return false;
    }
    return true;
  }

  void giveBack(long some) {
    taken.addAndGet(-some);
  }
}
