package charon.http.server.connection;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for work that may wait, with a bounded queue. Thread-safe. */
public final class WorkerPool implements Executor, AutoCloseable {

  private static final long DRAIN_SECONDS = 3;

  private final ThreadPoolExecutor executor;

  /**
   * Starts no thread before there is work.
   *
   * @param name of the threads
   * @param queue how much work may wait for a thread
   */
  public WorkerPool(String name, int threads, int queue) {
    AtomicInteger number = new AtomicInteger();
    executor = new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), work -> {
          Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /**
   * Queues work.
   *
   * @throws RejectedExecutionException if the queue is full; nothing is done
   */
  @Override
  public void execute(Runnable work) {
    executor.execute(work);
  }

  /** Queues work; false, and nothing is done, if the queue is full. */
  public boolean offer(Runnable work) {
    try {
      execute(work);
      return true;
    } catch (RejectedExecutionException full) {
      return false;
    }
  }

  /** How much work waits for a thread. */
  public int queued() {
    return executor.getQueue().size();
  }

  /** Finishes what is queued, for three seconds at most. */
  @Override
  public void close() {
    close(List.of(this));
  }

  /** Finishes what is queued in all of them, for three seconds at most in all. */
  public static void close(List<WorkerPool> pools) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
    pools.forEach(pool -> pool.executor.shutdown());
    pools.forEach(pool -> pool.finish(end - System.nanoTime()));
  }

  private void finish(long nanos) {
    try {
      if (!executor.awaitTermination(nanos, TimeUnit.NANOSECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
