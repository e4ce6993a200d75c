package charon.application.fake;

import charon.application.port.out.steering.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Does what is due when its clock is moved, on the thread that moves it. Thread-safe. */
public final class ManualScheduler implements Scheduler {

  private final SettableClock clock;
  private final List<Due> waiting = new ArrayList<>(); // guarded by this

  /** Goes by a clock. */
  public ManualScheduler(SettableClock clock) {
    this.clock = clock;
  }

  private record Due(Instant at, Runnable work) {}

  @Override
  public synchronized Appointment after(Duration delay, Runnable work) {
    Due due = new Due(clock.instant().plus(delay), work);
    waiting.add(due);
    return () -> forget(due);
  }

  /** Moves the clock forward, and does what is due on the way, each at its time. */
  public void advance(Duration duration) {
    Instant end = clock.instant().plus(duration);
    for (Optional<Due> next = take(end); next.isPresent(); next = take(end)) {
      clock.advance(Duration.between(clock.instant(), next.get().at()));
      next.get().work().run();
    }
    clock.advance(Duration.between(clock.instant(), end));
  }

  /** How much is to be done. */
  public synchronized int waiting() {
    return waiting.size();
  }

  private synchronized Optional<Due> take(Instant end) {
    Optional<Due> next =
        waiting.stream().filter(due -> !due.at().isAfter(end)).min(Comparator.comparing(Due::at));
    next.ifPresent(waiting::remove);
    return next;
  }

  private synchronized void forget(Due due) {
    waiting.remove(due);
  }
}
