package charon.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;

/** Modules that have this one for their tests get what it registers, without a word of theirs. */
class ExtensionsTest {

  private static final int LOOKS = 100;

  @Test
  void testsThatWaitLookOften() {
    var looks = new AtomicInteger();

    // ten seconds at Awaitility's own interval, and it would give up
    await().atMost(Duration.ofSeconds(9)).until(() -> looks.incrementAndGet() == LOOKS);
  }

  @Test
  void classesAreTimed() {
    assertThat(ServiceLoader.load(Extension.class))
        .extracting(Object::getClass)
        .satisfiesOnlyOnce(type -> assertThat(type).isEqualTo(ClassTimeLimit.class));
  }
}
