package charon.bootstrap.run;

import charon.application.picture.PictureShelf;
import charon.picture.PictureAdapter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Draws the pictures of all tables, one after the other. Until the first is asked for, it costs nothing. Thread-safe. */
final class Darkroom implements AutoCloseable {

  private static final int MOST_WAITING = 64;
  private static final long IDLE_SECONDS = 30;

  private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
    Thread made = new Thread(work, "painter");
    made.setDaemon(true);
    return made;
  });
  private final PictureShelf shelf =
      new PictureShelf(new PictureAdapter(ZoneId.systemDefault()), this::after, System::nanoTime);

  /** Begins nothing. */
  Darkroom() {
    thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    thread.allowCoreThreadTimeOut(true);
  }

  private void after(Duration wait, Runnable work) {
    if (thread.getQueue().size() >= MOST_WAITING) {
      throw new RejectedExecutionException("too many pictures wait to be drawn");
    }
    thread.schedule(work, wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Where pictures are kept. */
  PictureShelf shelf() {
    return shelf;
  }

  /** Draws no more. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
