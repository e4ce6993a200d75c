package charon.benchmarks.micro;

import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.ActiveView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One change to many displays, until each has been written to. The displays discard what they are
 * sent: the difference between two sizes of the table, divided by the displays between them, is what
 * a delivery costs above the socket.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FanOutBenchmark {

  /** Fewer than a loop may lag behind before it skips. */
  private static final int CHANGES = 16;

  private static final ActiveViewPayload PAYLOAD =
      new ActiveViewPayload(ActiveView.INITIAL, List.of(), Map.of(), Optional.empty());

  /** How many displays. */
  @Param({"1", "100", "1000"})
  public int displayCount = 1;

  private final Displays displays = new Displays();
  private long revision;

  /** Opens the streams. */
  @Setup
  public void open() {
    publish();
    displays.open(displayCount, Audience.PLAYERS);
  }

  /** Changes in a row, then a wait for the event loop. */
  @Benchmark
  @OperationsPerInvocation(CHANGES)
  public void deliver() {
    for (int i = 0; i < CHANGES; i++) {
      publish();
    }
    displays.onEventLoop(() -> {});
  }

  /** Ends the streams. */
  @TearDown
  public void close() {
    displays.close();
  }

  private void publish() {
    revision++;
    AudienceUpdate update = new AudienceUpdate(revision, PAYLOAD);
    displays.publisher().publish(new ViewUpdate(update, update));
  }
}
