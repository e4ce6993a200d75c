package charon.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundWorkTest {

  private static final Duration OFTEN = Duration.ofMillis(1);

  private final BackgroundWork background = new BackgroundWork();
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void close() {
    over.countDown();
    background.close();
  }

  @Test
  void workThatHangsKeepsNoOtherFromItsTurn() throws InterruptedException {
    CountDownLatch hangs = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    background.repeat(
        () -> {
          begun.incrementAndGet();
          hangs.countDown();
          awaitQuietly(over);
        },
        Duration.ZERO,
        OFTEN);
    assertThat(hangs.await(30, TimeUnit.SECONDS)).isTrue();

    CountDownLatch turns = new CountDownLatch(100);
    background.repeat(turns::countDown, Duration.ZERO, OFTEN);

    assertThat(turns.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(begun).hasValue(1);
  }

  @Test
  void workThatThrowsIsDoneAgain() throws InterruptedException {
    CountDownLatch turns = new CountDownLatch(3);
    background.repeat(
        () -> {
          turns.countDown();
          throw new IllegalStateException("a fault of one time");
        },
        Duration.ZERO,
        OFTEN);

    assertThat(turns.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
