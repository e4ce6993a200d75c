package charon.bootstrap.upkeep;

import charon.application.port.out.steering.Scheduler;
import charon.application.port.out.steering.SchedulerContractTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundScheduleTest extends SchedulerContractTest {

  private final BackgroundWork background = new BackgroundWork();

  @AfterEach
  void close() {
    background.close();
  }

  @Override
  protected Scheduler scheduler() {
    return background;
  }

  @Override
  protected void pass(Duration time) {
    CountDownLatch passed = new CountDownLatch(1);
    background.after(time, passed::countDown);
    try {
      if (!passed.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("time does not pass");
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
