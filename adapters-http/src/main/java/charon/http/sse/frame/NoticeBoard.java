package charon.http.sse.frame;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest of something that is told beside the states, and the one place that keeps its frame alive.
 * It is encoded on a thread for that, once however much comes meanwhile. Thread-safe.
 *
 * @param <T> what is told
 */
public final class NoticeBoard<T> implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeBoard.class);

  private final String event;
  private final Function<T, ? extends Map<String, ? extends @Nullable Object>> encoding;
  private final Executor maker;
  private final AtomicBoolean due = new AtomicBoolean();
  private volatile @Nullable T newest;
  private volatile Runnable telling = () -> {};

  // guarded by this
  private @Nullable EventFrame frame;
  private boolean closed;

  /**
   * Has nothing to tell yet.
   *
   * @param event the event's name
   * @param encoding makes its members
   * @param maker has a thread on which that may be done
   */
  public NoticeBoard(
      String event,
      Function<T, ? extends Map<String, ? extends @Nullable Object>> encoding,
      Executor maker) {
    this.event = event;
    this.encoding = encoding;
    this.maker = maker;
  }

  /** Has somebody called whenever there is something new; it must neither wait nor throw. */
  public void follow(Runnable newTelling) {
    telling = newTelling;
  }

  /** Takes over what is newest. Does not wait for anything but the maker's queue, and does not throw. */
  public void show(T what) {
    newest = what;
    if (due.compareAndSet(false, true)) {
      try {
        maker.execute(this::make);
      } catch (RejectedExecutionException stopping) {
        LOG.debug("Nothing is told any more", stopping);
      }
    }
  }

  private void make() {
    due.set(false); // first: what comes from now on needs another round
    T what = newest;
    if (what != null) {
      keep(EventFrame.of(event, encoding.apply(what)));
      telling.run();
    }
  }

  /** What is newest, for the caller to release; null if there is nothing yet. Never waits. */
  synchronized @Nullable EventFrame retained() {
    return frame == null ? null : frame.retain();
  }

  /** Lets the last frame go; nothing is told after this. */
  @Override
  public synchronized void close() {
    closed = true;
    keep(null);
  }

  private synchronized void keep(@Nullable EventFrame newer) {
    EventFrame older = frame;
    frame = closed ? null : newer;
    if (closed && newer != null) {
      newer.release();
    }
    if (older != null) {
      older.release();
    }
  }
}
