package charon.bootstrap.run;

import charon.application.picture.PictureShelf;
import charon.picture.PictureAdapter;
import java.time.ZoneId;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Draws the pictures of all tables, one after the other. Until the first is asked for, it costs nothing. Thread-safe. */
final class Darkroom implements AutoCloseable {

  private static final int MOST_WAITING = 32;
  private static final long IDLE_SECONDS = 30;

  private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
      1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
        Thread made = new Thread(work, "painter");
        made.setDaemon(true);
        return made;
      });
  private final PictureShelf shelf =
      new PictureShelf(new PictureAdapter(ZoneId.systemDefault()), thread, System::nanoTime);

  /** Begins nothing. */
  Darkroom() {
    thread.allowCoreThreadTimeOut(true);
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
