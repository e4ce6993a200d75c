package charon.http.sse;

import charon.application.port.in.Grant;
import charon.http.metrics.StreamMetrics;
import charon.http.sse.frame.FrameForm;
import charon.http.sse.frame.LatestFrame;
import charon.http.sse.frame.LatestNews;
import charon.http.sse.frame.SseFrame;
import io.netty.channel.EventLoop;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The displays of one event loop. A change costs a loop one task, however many displays it has.
 *
 * <p>{@link #deliver}, {@link #deliverLater} and {@link #tell} may be called from any thread; all else is
 * confined to the event loop.
 */
final class StreamLoop {

  private static final Logger LOG = LoggerFactory.getLogger(StreamLoop.class);

  /**
   * A loop that is this many revisions behind no longer shows each of them: it has fallen behind
   * itself, and what it would deliver is old.
   */
  private static final long MAX_LAG = 64;

  private static final long SWEEP_MILLIS = 1_000;
  private static final int SCRATCH_BYTES = 4 * 1024;

  private final EventLoop eventLoop;
  private final LatestFrame latest;
  private final LatestNews news;
  private final Listeners listeners;
  private final StreamMetrics metrics;
  private final LongSupplier nanoTime;
  private final ConnectionList connections = new ConnectionList();
  private final Set<FrameForm> ordered = EnumSet.noneOf(FrameForm.class);
  private final AtomicBoolean telling = new AtomicBoolean();
  private final ByteBuffer scratch = ByteBuffer.allocateDirect(SCRATCH_BYTES);

  /**
   * The displays of one audience on one event loop.
   *
   * @param listeners counts the displays of the audience on all loops
   */
  StreamLoop(
      EventLoop eventLoop,
      Newest newest,
      Listeners listeners,
      StreamMetrics metrics,
      LongSupplier nanoTime) {
    this.eventLoop = eventLoop;
    this.latest = newest.latest();
    this.news = newest.news();
    this.listeners = listeners;
    this.metrics = metrics;
    this.nanoTime = nanoTime;
  }

  EventLoop eventLoop() {
    return eventLoop;
  }

  /** Nanoseconds since some moment; for differences only. */
  long now() {
    return nanoTime.getAsLong();
  }

  /** Looks after silent and stuck displays from now on: one timer, however many there are. */
  void startSweeping(StreamSettings settings) {
    eventLoop.scheduleWithFixedDelay(
        () -> connections.sweep(settings), SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  StreamMetrics metrics() {
    return metrics;
  }

  Listeners listeners() {
    return listeners;
  }

  /** Memory for what displays say, which nobody reads. */
  ByteBuffer scratch() {
    return scratch;
  }

  /**
   * Shows a frame to all displays here. Calls in revision order lead to events in that order.
   *
   * @param publishedAt when the change was made, by {@link #now}
   */
  void deliver(SseFrame frame, long publishedAt) {
    frame.retain();
    boolean begun = onLoop(() -> {
      try {
        fanOut(frame, publishedAt);
      } finally {
        frame.release();
      }
    });
    if (!begun) {
      frame.release();
    }
  }

  private void fanOut(SseFrame frame, long publishedAt) {
    if (latest.revision() - frame.revision() < MAX_LAG) {
      long now = now();
      connections.forEach(connection -> offer(connection, frame, now));
      if (!connections.isEmpty()) {
        metrics.fannedOut(now() - publishedAt);
      }
    }
  }

  /** Shows the newest frame to all displays here when the maker has made it. */
  void deliverLater() {
    onLoop(() -> {
      if (!connections.isEmpty()) {
        order(FrameForm.PLAIN);
      }
    });
  }

  /** Tells all displays here that want to know what is newest: once, however often it is called. */
  void tell() {
    if (telling.compareAndSet(false, true)) {
      onLoop(() -> {
        telling.set(false); // first: what is newer than what is told now needs another round
        connections.forEach(this::tell);
      });
    }
  }

  /** Registers first and then shows the newest state: no change can fall between the two. */
  void add(SseConnection connection) {
    connections.add(connection);
    listeners.joined(connection.format());
    catchUp(connection);
  }

  /** Shows the newest state to one display, if it has not got it, as soon as it has been made. */
  void catchUp(SseConnection connection) {
    if (!connection.format().wantsStates()) {
      tell(connection);
      return;
    }
    SseFrame newest = latest.retained();
    if (newest == null) {
      order(FrameForm.PLAIN);
      return;
    }
    try {
      offer(connection, newest, now());
      if (connection.isCurrent(newest.revision())) { // else again when the frame has been made
        tell(connection);
      }
    } finally {
      newest.release();
    }
  }

  void remove(SseConnection connection) {
    if (connections.remove(connection)) {
      listeners.left(connection.format());
    }
  }

  Set<Grant> grants() {
    return connections.snapshot().stream().map(SseConnection::grant).collect(Collectors.toSet());
  }

  void end(Set<Grant> grants) {
    connections.snapshot().stream()
        .filter(connection -> grants.contains(connection.grant()))
        .forEach(SseConnection::end);
  }

  void endAll() {
    connections.snapshot().forEach(SseConnection::end);
  }

  private void tell(SseConnection connection) {
    try {
      connection.offer(news, now());
    } catch (RuntimeException | OutOfMemoryError fault) {
      connection.fail(fault);
    }
  }

  /** What goes wrong with one display is not to reach the others. */
  private void offer(SseConnection connection, SseFrame frame, long now) {
    try {
      if (!connection.offer(frame, now)) {
        order(connection.formOf(frame));
      }
    } catch (RuntimeException | OutOfMemoryError fault) {
      connection.fail(fault);
    }
  }

  /** Has the newest frame made in a form, once for all displays here that wait for it. */
  private void order(FrameForm form) {
    if (ordered.add(form)) {
      latest.order(form, fault -> onLoop(() -> made(form, fault)));
    }
  }

  /** False if the loop has ended: then its displays are gone, too. */
  private boolean onLoop(Runnable work) {
    try {
      eventLoop.execute(work);
      return true;
    } catch (RejectedExecutionException ended) {
      LOG.debug("A frame came too late", ended);
      return false;
    }
  }

  private void made(FrameForm form, @Nullable Throwable fault) {
    ordered.remove(form);
    for (SseConnection connection : connections.snapshot()) {
      if (fault == null) {
        catchUp(connection);
      } else if (!connection.isCurrent(latest.revision())) {
        connection.fail(fault);
      }
    }
  }
}
