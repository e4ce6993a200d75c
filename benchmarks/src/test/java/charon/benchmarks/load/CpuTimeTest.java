package charon.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Processor time counts whether the thread that used it lives or not. */
class CpuTimeTest {

  private static final long MILLI = 1_000_000;

  private final CpuTime before =
      new CpuTime(Map.of("loop", 100 * MILLI, "worker", 900 * MILLI), 100);

  @Test
  void threadsTellItFinely() {
    var now = new CpuTime(Map.of("loop", 103 * MILLI, "worker", 900 * MILLI, "new", MILLI), 101);

    assertThat(now.sinceNanos(before)).isEqualTo(4 * MILLI);
  }

  @Test
  void ofThoseThatEndedTicksTell() {
    var now = new CpuTime(Map.of("loop", 101 * MILLI), 151);

    assertThat(now.sinceNanos(before)).isEqualTo(500 * MILLI);
  }

  @Test
  void whereNothingElseIsThereTicksHaveToDo() {
    assertThat(new CpuTime(Map.of(), 7).sinceNanos(new CpuTime(Map.of(), 5))).isEqualTo(20 * MILLI);
  }
}
