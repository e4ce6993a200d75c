package charon.http.sse;

import charon.application.port.in.Grant;
import charon.http.metrics.StreamMetrics;
import io.netty.channel.EventLoop;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
 * <p>{@link #deliver} and {@link #tell} may be called from any thread; all else is confined to the event loop.
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
  private final List<SseConnection> connections = new ArrayList<>();
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
      LatestFrame latest,
      LatestNews news,
      Listeners listeners,
      StreamMetrics metrics,
      LongSupplier nanoTime) {
    this.eventLoop = eventLoop;
    this.latest = latest;
    this.news = news;
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
        () -> snapshot().forEach(connection -> sweep(connection, settings)),
        SWEEP_MILLIS,
        SWEEP_MILLIS,
        TimeUnit.MILLISECONDS);
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
    eventLoop.execute(() -> {
      try {
        if (latest.revision() - frame.revision() < MAX_LAG) {
          long now = now();
          for (int i = connections.size() - 1; i >= 0; i--) { // a write may remove the connection
            offer(connections.get(i), frame, now);
          }
          if (!connections.isEmpty()) {
            metrics.fannedOut(now() - publishedAt);
          }
        }
      } finally {
        frame.release();
      }
    });
  }

  /** Tells all displays here that want to know what is newest: once, however often it is called. */
  void tell() {
    if (telling.compareAndSet(false, true)) {
      onLoop(() -> {
        telling.set(false); // first: what is newer than what is told now needs another round
        for (int i = connections.size() - 1; i >= 0; i--) { // a write may remove the connection
          tell(connections.get(i));
        }
      });
    }
  }

  /** Registers first and then shows the newest state: no change can fall between the two. */
  void add(SseConnection connection) {
    connection.moveTo(connections.size());
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
    int place = connection.place();
    if (place < connections.size() && connections.get(place) == connection) {
      listeners.left(connection.format());
      SseConnection last = connections.remove(connections.size() - 1);
      if (last != connection) {
        connections.set(place, last);
        last.moveTo(place);
      }
    }
  }

  Set<Grant> grants() {
    return connections.stream().map(SseConnection::grant).collect(Collectors.toSet());
  }

  void end(Set<Grant> grants) {
    snapshot().stream()
        .filter(connection -> grants.contains(connection.grant()))
        .forEach(SseConnection::end);
  }

  void endAll() {
    snapshot().forEach(SseConnection::end);
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

  /** Unless the loop has ended: then its displays are gone, too. */
  private void onLoop(Runnable work) {
    try {
      eventLoop.execute(work);
    } catch (RejectedExecutionException ended) {
      LOG.debug("A frame came too late", ended);
    }
  }

  private void made(FrameForm form, @Nullable Throwable fault) {
    ordered.remove(form);
    for (SseConnection connection : snapshot()) {
      if (fault == null) {
        catchUp(connection);
      } else if (!connection.isCurrent(latest.revision())) {
        connection.fail(fault);
      }
    }
  }

  private static void sweep(SseConnection connection, StreamSettings settings) {
    try {
      connection.sweep(settings);
    } catch (RuntimeException | OutOfMemoryError fault) {
      connection.fail(fault);
    }
  }

  private List<SseConnection> snapshot() {
    return List.copyOf(connections);
  }
}
