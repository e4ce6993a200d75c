package charon.http;

import charon.http.server.connection.WorkerPool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The threads of all work that may wait. Thread-safe.
 *
 * @param requests answers requests
 * @param first answers those of game masters, who wait behind nobody else
 * @param logins checks passwords
 * @param pictures reads the campaign's pictures
 */
record Workers(WorkerPool requests, WorkerPool first, WorkerPool logins, WorkerPool pictures)
    implements AutoCloseable {

  private static final int MIN_WORKERS = 4;
  private static final int WORKER_QUEUE = 1_024;

  /** Hashing a password takes 19 MiB, and a processor for a tenth of a second. */
  private static final int LOGINS_AT_ONCE = 2;

  /** So that the last in the queue waits for a few seconds. */
  private static final int LOGIN_QUEUE = 32;

  /** A disk that hangs is not to take the threads that everything else needs. */
  private static final int PICTURES_AT_ONCE = 4;

  private static final int PICTURE_QUEUE = 1_024;

  /** Enough for this machine. */
  static Workers ofThisMachine() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Workers(
        new WorkerPool("worker", Math.max(MIN_WORKERS, 2 * processors), WORKER_QUEUE),
        new WorkerPool("worker-gm", Math.max(2, processors), WORKER_QUEUE),
        new WorkerPool("login", LOGINS_AT_ONCE, LOGIN_QUEUE),
        new WorkerPool("picture", PICTURES_AT_ONCE, PICTURE_QUEUE));
  }

  /** How much work waits in each queue, by what it is for. */
  Map<String, Integer> queued() {
    Map<String, Integer> queued = new LinkedHashMap<>();
    queued.put("requests", requests.queued());
    queued.put("gm", first.queued());
    queued.put("logins", logins.queued());
    queued.put("pictures", pictures.queued());
    return queued;
  }

  /** Finishes what is queued, for as long as one pool may take for it. */
  @Override
  public void close() {
    WorkerPool.close(List.of(requests, first, logins, pictures));
  }
}
