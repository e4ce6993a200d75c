package charon.http.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for work that may wait, with a bounded queue. Thread-safe. */
public final class WorkerPool implements AutoCloseable {

  private static final int QUEUE = 1024;
  private static final long DRAIN_SECONDS = 3;

  private final ThreadPoolExecutor executor;

  /** Starts no thread before there is work. */
  public WorkerPool(int threads) {
    AtomicInteger number = new AtomicInteger();
    executor = new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), work -> {
          Thread thread = new Thread(work, "worker-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Queues work; false, and nothing is done, if the queue is full. */
  boolean offer(Runnable work) {
    try {
      executor.execute(work);
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
    executor.shutdown();
    try {
      if (!executor.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
