package charon.application.port.out.steering;

import java.time.Duration;

/** Has work done after a while. Thread-safe; never waits. */
public interface Scheduler {

  /** Work that is to be done. */
  @FunctionalInterface
  interface Appointment {

    /** It is not begun any more, and is forgotten. Work that has begun goes on. */
    void cancel();
  }

  /**
   * Has work done once, on a thread that may wait for storage. What is not begun when the server stops
   * never is.
   *
   * @param delay how long from now, at least; not negative
   */
  Appointment after(Duration delay, Runnable work);
}
