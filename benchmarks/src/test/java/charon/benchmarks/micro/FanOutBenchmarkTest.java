package charon.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The benchmarks run through once, unmeasured. */
@Timeout(60)
class FanOutBenchmarkTest {

  @Test
  void aChangeReachesTheDisplays() {
    var benchmark = new FanOutBenchmark();
    benchmark.displayCount = 100;
    benchmark.open();

    assertThatCode(benchmark::deliver).doesNotThrowAnyException();
    benchmark.close();
  }

  @Test
  void aMoveIsCarriedOutWithDisplaysOfBothAudiences() {
    var benchmark = new CommandBenchmark();
    benchmark.listeners = Listeners.BOTH;
    benchmark.open();

    assertThatCode(benchmark::moveToken).doesNotThrowAnyException();
    benchmark.close();
  }
}
