package charon.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The system's clock, which a test puts forward, in all its zones at once. Thread-safe. */
final class ForwardClock extends Clock {

  private final Clock system;
  private final AtomicReference<Duration> ahead;

  ForwardClock() {
    this(Clock.systemUTC(), new AtomicReference<>(Duration.ZERO));
  }

  private ForwardClock(Clock system, AtomicReference<Duration> ahead) {
    this.system = system;
    this.ahead = ahead;
  }

  void putForward(Duration by) {
    ahead.updateAndGet(before -> before.plus(by));
  }

  @Override
  public Instant instant() {
    return system.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return system.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ForwardClock(system.withZone(zone), ahead);
  }
}
