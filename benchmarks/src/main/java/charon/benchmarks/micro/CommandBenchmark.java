package charon.benchmarks.micro;

import charon.domain.payload.ViewUpdate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A token's move from the use case to frames on their way to the event loop: what a writer waits
 * for. One display of each audience that listens.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CommandBenchmark {

  /** For whom the change is encoded. */
  @Param
  public Listeners listeners = Listeners.NONE;

  private final Displays displays = new Displays();
  private final DemoTable table = new DemoTable(displays.publisher());

  /** Opens the streams. */
  @Setup
  public void open() {
    listeners.audiences().forEach(audience -> displays.open(1, audience));
  }

  /** The move. */
  @Benchmark
  public ViewUpdate moveToken() {
    return table.moveToken();
  }

  /** Ends the streams. */
  @TearDown
  public void close() {
    displays.close();
  }
}
