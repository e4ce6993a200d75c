package charon.http.buffers;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.PooledByteBufAllocator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a class of tests when a buffer was lost until its end: by one of its own tests or, as only a
 * garbage collection shows it, of a class before.
 */
public final class LeaksFail implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) {
    lookForLeaks();
    assertThat(RecordingLeakDetector.reports())
        .as("buffers that nobody released")
        .isEmpty();
  }

  /** What was collected is reported when the next buffer is made. */
  static void lookForLeaks() {
    System.gc();
    PooledByteBufAllocator.DEFAULT.directBuffer(1).release();
  }
}
