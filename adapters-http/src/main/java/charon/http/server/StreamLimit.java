package charon.http.server;

import java.util.concurrent.atomic.AtomicInteger;

/** How many event streams there may be at a time. Thread-safe. */
final class StreamLimit {

  private final int most;
  private final AtomicInteger taken = new AtomicInteger();

  /**
   * Free places.
   *
   * @param most how many there are; 0: as many as are asked for
   */
  StreamLimit(int most) {
    this.most = most == 0 ? Integer.MAX_VALUE : most;
  }

  /** Takes a place, to be released; false, and nothing is taken, if there is none. */
  boolean tryTake() {
    return taken.getAndUpdate(count -> count < most ? count + 1 : count) < most;
  }

  void release() {
    taken.decrementAndGet();
  }
}
