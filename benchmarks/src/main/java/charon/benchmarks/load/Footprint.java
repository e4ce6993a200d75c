package charon.benchmarks.load;

import java.io.IOException;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a server holds.
 *
 * @param heapBytes alive in its heap after a garbage collection
 * @param pssBytes its share of memory
 * @param threads how many threads it has
 * @param files how many files and sockets it has open
 */
record Footprint(long heapBytes, long pssBytes, long threads, long files) {

  /** What is no growth yet: code that is compiled late, a pool that fills up, one thread more. */
  private static final long HEAP_SLACK = 2 << 20;

  private static final long PSS_SLACK = 16 << 20;
  private static final long FEW = 4;

  static Footprint of(long pid) throws IOException {
    return new Footprint(
        Costs.liveHeapBytes(pid), Costs.pssBytes(pid), Costs.threads(pid), Costs.openFiles(pid));
  }

  /**
   * Compares the last with the largest of the first half, without the first of all, in which the
   * server warms up.
   *
   * @throws IOException if there is more of something
   */
  static void requireNoGrowth(List<Footprint> rounds) throws IOException {
    require("live heap", rounds, Footprint::heapBytes, HEAP_SLACK);
    require("memory", rounds, Footprint::pssBytes, PSS_SLACK);
    require("threads", rounds, Footprint::threads, FEW);
    require("open files", rounds, Footprint::files, FEW);
  }

  private static void require(
      String what, List<Footprint> rounds, ToLongFunction<Footprint> figure, long slack)
      throws IOException {
    long last = figure.applyAsLong(rounds.get(rounds.size() - 1));
    long early = rounds.subList(1, 1 + rounds.size() / 2).stream()
        .mapToLong(figure)
        .max()
        .orElse(last);
    if (last > early + slack) {
      throw new IOException(
          what + ": " + last + " at the end (expected: " + early + ", as in the first half)");
    }
  }
}
