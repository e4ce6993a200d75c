package charon.application.view;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes on another thread, a while after the first wish for it: of all wishes until then comes one
 * write. Thread-safe.
 */
public final class CoalescedWork {

  private static final Logger LOG = LoggerFactory.getLogger(CoalescedWork.class);

  private final Executor later;
  private final Runnable gather;
  private final Runnable write;
  private final String what;
  private final AtomicBoolean due = new AtomicBoolean();

  /**
   * Has nothing to do yet.
   *
   * @param later runs work a while after it was given, on another thread
   * @param gather is done before: a wish from in there is met by the same write
   * @param write writes all that there is by then; who closes the whole does that, too
   * @param what what is written, as a sentence begins with it
   */
  public CoalescedWork(Executor later, Runnable gather, Runnable write, String what) {
    this.later = later;
    this.gather = gather;
    this.write = write;
    this.what = what;
  }

  /** Writes soon; neither blocks nor throws. */
  public void soon() {
    if (due.getAndSet(true)) {
      return;
    }
    try {
      later.execute(this::now);
    } catch (RejectedExecutionException stopping) {
      LOG.debug("{} is written at the end", what, stopping);
    }
  }

  private void now() {
    try {
      gather.run();
    } finally {
      due.set(false); // before it is written: what comes from now on is a wish of its own
      write.run();
    }
  }
}
