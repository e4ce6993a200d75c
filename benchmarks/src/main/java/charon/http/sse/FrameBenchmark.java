package charon.http.sse;

import charon.http.sse.frame.Compressors;
import charon.http.sse.frame.FrameForm;
import charon.http.sse.frame.SseFrame;
import charon.http.state.EncodedState;
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

/** Putting encoded JSON into the memory that all displays are sent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FrameBenchmark {

  /** How long the JSON is. */
  @Param({"1500", "12000", "60000"})
  public int bytes = 1500;

  private final Compressors compressors = Compressors.ofThisMachine();
  private EncodedState state = new EncodedState(new byte[0], "");
  private long revision;

  /** Makes the JSON; what it says does not matter. */
  @Setup
  public void fill() {
    state = new EncodedState(new byte[bytes], "\"benchmark\"");
  }

  /** Builds a frame and lets it go. */
  @Benchmark
  public long build() {
    revision++;
    SseFrame frame = SseFrame.of(revision, state, null, compressors);
    frame.release();
    return frame.revision();
  }

  /** The same for displays that read gzip: the piece that any of them can read. */
  @Benchmark
  public int compress() {
    revision++;
    SseFrame frame = SseFrame.of(revision, state, null, compressors);
    frame.make(FrameForm.INDEPENDENT);
    frame.release();
    return frame.state().json().length;
  }

  /** Gives the compressors' memory back. */
  @TearDown
  public void close() {
    compressors.close();
  }
}
