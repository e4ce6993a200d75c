package charon.benchmarks.load;

import java.io.IOException;
import java.util.Map;

/**
 * Processor time, user and system, that a process had used when this was made. Immutable.
 *
 * @param byThread in nanoseconds, of the threads that live; empty where the kernel does not count so
 *     finely
 * @param ticks of all, in ticks of 10 ms
 */
record CpuTime(Map<String, Long> byThread, long ticks) {

  private static final long NANOS_PER_TICK = 10_000_000; // USER_HZ is 100 on every Linux

  static CpuTime of(long pid) throws IOException {
    return new CpuTime(Costs.cpuNanosByThread(pid), Costs.cpuTicks(pid));
  }

  /**
   * What the process has used since then, in nanoseconds. What threads have used that ended meanwhile
   * is only in the ticks, of which the last may have begun before.
   */
  long sinceNanos(CpuTime before) {
    long coarse = (ticks - before.ticks) * NANOS_PER_TICK;
    if (byThread.isEmpty()) {
      return coarse;
    }
    long fine = Costs.since(before.byThread, byThread).values().stream()
        .mapToLong(Long::longValue)
        .sum();
    return Math.max(fine, coarse - NANOS_PER_TICK);
  }
}
