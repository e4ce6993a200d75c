package charon.http.buffers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** That leaks would be seen. */
class RecordingLeakDetectorTest {

  @Test
  void itIsTheOneInUseAndTracksEveryBuffer() {
    assertThat(ResourceLeakDetectorFactory.instance().newResourceLeakDetector(Object.class))
        .isInstanceOf(RecordingLeakDetector.class);
    assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
  }

  @Test
  void whatIsLostIsReported() {
    List<String> reports = new CopyOnWriteArrayList<>();
    var detector = new RecordingLeakDetector<>(Object.class, reports);

    lose(detector);

    await().untilAsserted(() -> {
      System.gc();
      detector.track(new Object()); // which looks for what was lost before
      assertThat(reports).isNotEmpty();
    });
  }

  private static void lose(RecordingLeakDetector<Object> detector) {
    detector.track(new byte[1]);
  }
}
