package charon.application.port.out.steering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What every {@link Scheduler} keeps. */
public abstract class SchedulerContractTest {

  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration LATER = Duration.ofMillis(60);
  private static final Duration NEVER = Duration.ofDays(2);

  private final List<String> done = new CopyOnWriteArrayList<>();

  /** The scheduler under test; always the same. */
  protected abstract Scheduler scheduler();

  /** Lets so much time go by, and waits until what is due has been done. */
  protected abstract void pass(Duration time);

  @Test
  void workIsDoneOnceWhenItsTimeHasCome() {
    scheduler().after(SOON, () -> done.add("soon"));

    pass(LATER);
    pass(LATER);

    assertThat(done).containsExactly("soon");
  }

  @Test
  void workIsDoneInTheOrderInWhichItIsDue() {
    scheduler().after(LATER, () -> done.add("later"));
    scheduler().after(SOON, () -> done.add("soon"));

    pass(LATER.plus(LATER));

    assertThat(done).containsExactly("soon", "later");
  }

  @Test
  void cancelledWorkIsNotDone() {
    Scheduler.Appointment appointment = scheduler().after(SOON, () -> done.add("cancelled"));
    scheduler().after(SOON, () -> done.add("soon"));

    appointment.cancel();
    appointment.cancel(); // twice is no fault
    pass(LATER);

    assertThat(done).containsExactly("soon");
  }

  @Test
  void workThatWasDoneCanBeCancelledInVain() {
    Scheduler.Appointment appointment = scheduler().after(SOON, () -> done.add("soon"));
    pass(LATER);

    appointment.cancel();

    assertThat(done).containsExactly("soon");
  }

  @Test
  void workThatIsDueInDaysHoldsUpNothing() {
    scheduler().after(NEVER, () -> done.add("never"));
    scheduler().after(Duration.ZERO, () -> done.add("at once"));

    pass(LATER);

    assertThat(done).containsExactly("at once");
  }
}
