package charon.bootstrap;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for work that nobody's request waits on, but that may wait for storage. Thread-safe. */
final class BackgroundWork implements Executor, AutoCloseable {

  private static final int THREADS = 2;
  private static final long DRAIN_SECONDS = 3;

  private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
      THREADS, THREADS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
      });

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  /** Finishes what is queued, for three seconds at most. */
  @Override
  public void close() {
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
}
