package charon.application.fake;

import charon.application.port.out.steering.Scheduler;
import charon.application.port.out.steering.SchedulerContractTest;
import java.time.Duration;
import java.time.Instant;

class ManualSchedulerTest extends SchedulerContractTest {

  private final ManualScheduler scheduler = new ManualScheduler(new SettableClock(Instant.EPOCH));

  @Override
  protected Scheduler scheduler() {
    return scheduler;
  }

  @Override
  protected void pass(Duration time) {
    scheduler.advance(time);
  }
}
