package charon.http.buffers;

import io.netty.util.ResourceLeakDetector;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps what would only be logged. Named by the system property {@code
 * io.netty.customResourceLeakDetector} of the tests' virtual machines.
 */
public final class RecordingLeakDetector<T> extends ResourceLeakDetector<T> {

  private static final List<String> ALL = new CopyOnWriteArrayList<>();

  private final List<String> reports;

  RecordingLeakDetector(Class<T> type, List<String> reports) {
    super(type, 1);
    this.reports = reports;
  }

  /** Used by Netty. */
  public RecordingLeakDetector(Class<T> type, int samplingInterval) {
    super(type, samplingInterval);
    this.reports = ALL;
  }

  /** Used by Netty where it still knows a limit, which is ignored. */
  public RecordingLeakDetector(Class<T> type, int samplingInterval, long ignored) {
    this(type, samplingInterval);
  }

  /** All leaks so far, each with where it was last touched. */
  static List<String> reports() {
    return List.copyOf(ALL);
  }

  @Override
  protected boolean needReport() {
    return true;
  }

  @Override
  protected void reportTracedLeak(String type, String records) {
    reports.add(type + records);
  }

  @Override
  protected void reportUntracedLeak(String type) {
    reports.add(type);
  }
}
