package charon.http.server.upload;

import java.util.concurrent.Semaphore;

/** How many bodies may be on their way to files at a time, of all connections. Thread-safe. */
public final class UploadSlots {

  private final Semaphore free;

  /** So many. */
  public UploadSlots(int count) {
    free = new Semaphore(count);
  }

  boolean tryTake() {
    return free.tryAcquire();
  }

  void giveBack() {
    free.release();
  }
}
