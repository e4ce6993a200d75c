package charon.benchmarks.micro;

import charon.application.journal.Journal;
import charon.application.journal.JournalWriter;
import charon.application.view.ChangeLog;
import charon.domain.payload.ViewUpdate;
import charon.domain.table.TableId;
import java.time.Clock;
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

  /** Whether it is remembered what is done. */
  @Param({"false", "true"})
  public boolean journal;

  private final Displays displays = new Displays();
  private DemoTable table = new DemoTable(displays.publisher());

  /** Opens the streams. */
  @Setup
  public void open() {
    table = new DemoTable(displays.publisher(), journal ? journal() : ChangeLog.NONE);
    listeners.audiences().forEach(audience -> displays.open(1, audience));
  }

  /** What has to be written is not: that is no part of what a writer waits for. */
  private static ChangeLog journal() {
    return new Journal(
        TableId.DEFAULT,
        new NoJournal(),
        new JournalWriter(new NoJournal(), work -> {}),
        Clock.systemUTC(),
        true);
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
