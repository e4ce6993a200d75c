package charon.persistence.campaign.shelf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at folders in turn, on one thread for all of them, until it is closed; the thread begins with
 * the first folder. Thread-safe.
 */
final class CampaignWatcher implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(CampaignWatcher.class);

  private final LongSupplier nanoTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final WatchPlan plan;
  private @Nullable Thread thread;
  private boolean closed;

  /**
   * Looks at nothing yet.
   *
   * @param nanoTime nanoseconds since some moment
   */
  public CampaignWatcher(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.plan = new WatchPlan(nanoTime.getAsLong());
  }

  /** Begins to look at a folder that was read just now. Does nothing once it is closed. */
  public void add(Watched folder) {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      plan.add(folder, nanoTime.getAsLong());
      changed.signal();
      if (thread == null) {
        thread = new Thread(this::lookInTurn, "campaign-watcher");
        thread.setDaemon(true);
        thread.start();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Looks at a folder no more; a look under way is not waited for. */
  public void remove(Watched folder) {
    lock.lock();
    try {
      plan.remove(folder);
    } finally {
      lock.unlock();
    }
  }

  /** Stops looking and waits a moment for a look under way. */
  @Override
  public void close() {
    @Nullable Thread last;
    lock.lock();
    try {
      closed = true;
      last = thread;
      changed.signal();
    } finally {
      lock.unlock();
    }
    if (last != null && last != Thread.currentThread()) {
      leave(last);
    }
  }

  private static void leave(Thread thread) {
    try {
      thread.join(PATIENCE.toMillis());
      if (thread.isAlive()) {
        LOG.warn("the campaign watcher is still reading and is left behind");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookInTurn() {
    try {
      for (Optional<Watched> next = next(); next.isPresent(); next = next()) {
        look(next.get());
      }
    } catch (InterruptedException e) {
      LOG.debug("the campaign folders are looked at no more");
    }
  }

  /** Waits for the next turn; empty once this is closed. */
  private Optional<Watched> next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed) {
        long now = nanoTime.getAsLong();
        OptionalLong pause = plan.pause(now);
        if (pause.isEmpty()) {
          changed.await();
        } else if (pause.getAsLong() > 0) {
          long unused = changed.awaitNanos(pause.getAsLong());
        } else {
          return Optional.of(plan.take(now));
        }
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** One look; nothing that goes wrong in it may end the watching. */
  private void look(Watched folder) {
    long before = spent();
    try {
      folder.look();
    } catch (RuntimeException | Error e) {
      LOG.error("a campaign folder could not be read again; the last campaign stays", e);
    } finally {
      looked(spent() - before, folder.rests());
    }
  }

  private void looked(long cost, boolean rests) {
    lock.lock();
    try {
      plan.looked(nanoTime.getAsLong(), cost, rests);
    } finally {
      lock.unlock();
    }
  }

  /** What this thread has taken of a processor; a disk that is slow costs none of it. */
  private long spent() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
        ? threads.getCurrentThreadCpuTime()
        : nanoTime.getAsLong();
  }
}
