package charon.bootstrap.upkeep;

import charon.application.port.out.steering.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Threads for work that nobody's request waits on, but that may wait for storage. Thread-safe. */
public final class BackgroundWork implements Executor, Scheduler, AutoCloseable {

  private static final int THREADS = 2;
  private static final long DRAIN_SECONDS = 1; // a stop in order has five, others need some too

  private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
      THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons("background"));
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, daemons("timer"));

  /** Nothing to do yet. */
  public BackgroundWork() {
    timer.setRemoveOnCancelPolicy(true); // what is cancelled may have been due in a day
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  /** Begins work a while after it was given; what has not begun when this is closed never does. */
  public Executor after(Duration delay) {
    return work -> {
      var unused = timer.schedule(() -> execute(work), delay.toMillis(), TimeUnit.MILLISECONDS);
    };
  }

  @Override
  public Appointment after(Duration delay, Runnable work) {
    try {
      var begin = timer.schedule(() -> execute(work), delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> begin.cancel(false);
    } catch (RejectedExecutionException closed) {
      return () -> {};
    }
  }

  /**
   * Does work again and again, one time after the other; it must not throw. Work that waits for storage
   * for long has one thread meanwhile, and leaves out the times that go by.
   */
  public void repeat(Runnable work, Duration first, Duration period) {
    var underWay = new AtomicBoolean();
    Runnable once = () -> {
      try {
        work.run();
      } finally {
        underWay.set(false);
      }
    };
    Runnable begin = () -> {
      if (underWay.compareAndSet(false, true)) {
        execute(once);
      }
    };
    var unused = timer.scheduleAtFixedRate(
        begin, first.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Finishes what is queued, for a second at most. */
  @Override
  public void close() {
    timer.shutdownNow();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadFactory daemons(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
