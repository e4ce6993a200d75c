package charon.benchmarks.load;

/** When listeners reached a revision, in nanoseconds since this was made. Not thread-safe. */
final class Arrival {

  private final long start = System.nanoTime();
  private final long revision;
  private final int listeners;
  private int reached;
  private long first;
  private long median;
  private long last;

  Arrival(long revision, int listeners) {
    this.revision = revision;
    this.listeners = listeners;
  }

  /** Takes note of what a read has brought a stream. */
  void note(long before, long after) {
    if (before >= revision || after < revision) {
      return;
    }
    reached++;
    long now = System.nanoTime() - start;
    if (reached == 1) {
      first = now;
    }
    if (reached == (listeners + 1) / 2) {
      median = now;
    }
    last = now;
  }

  boolean complete() {
    return reached >= listeners;
  }

  long first() {
    return first;
  }

  long median() {
    return median;
  }

  long last() {
    return last;
  }
}
