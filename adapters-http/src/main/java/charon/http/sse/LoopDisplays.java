package charon.http.sse;

import charon.application.port.in.Grant;
import charon.http.metrics.StreamMetrics;
import charon.http.sse.frame.EventFrame;
import charon.http.sse.frame.FrameForm;
import charon.http.sse.frame.LatestFrame;
import charon.http.sse.frame.LatestNews;
import charon.http.sse.frame.NoticeReader;
import charon.http.sse.frame.SseFrame;
import io.netty.channel.EventLoop;
import io.netty.util.ReferenceCounted;
import io.netty.util.concurrent.Future;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The displays of one table and one audience on one event loop; there is none where there are no
 * displays. A change costs a loop one task, however many displays it has.
 *
 * <p>{@link #deliver}, {@link #deliverLater}, {@link #tell}, {@link #flash} and {@link #endSoon} may be called from any
 * thread; all else is confined to the event loop.
 */
final class LoopDisplays {

  /**
   * A loop that is this many revisions behind no longer shows each of them: it has fallen behind
   * itself, and what it would deliver is old.
   */
  private static final long MAX_LAG = 64;

  private final StreamLoop loop;
  private final LatestFrame latest;
  private final LatestNews news;
  private final Listeners listeners;
  private final StreamMetrics metrics;
  private final ConnectionList connections = new ConnectionList();
  private final Set<FrameForm> ordered = EnumSet.noneOf(FrameForm.class);
  private final AtomicBoolean telling = new AtomicBoolean();

  /**
   * No displays yet.
   *
   * @param newest what they are shown
   * @param listeners knows of the displays of the table and the audience on all loops
   */
  LoopDisplays(StreamLoop loop, Newest newest, Listeners listeners, StreamMetrics metrics) {
    this.loop = loop;
    this.latest = newest.latest();
    this.news = newest.news();
    this.listeners = listeners;
    this.metrics = metrics;
  }

  EventLoop eventLoop() {
    return loop.eventLoop();
  }

  boolean isOn(StreamLoop other) {
    return loop.eventLoop().equals(other.eventLoop());
  }

  /** Nanoseconds since some moment; for differences only. */
  long now() {
    return loop.now();
  }

  StreamMetrics metrics() {
    return metrics;
  }

  Listeners listeners() {
    return listeners;
  }

  /** Memory for what displays say, which nobody reads. */
  ByteBuffer scratch() {
    return loop.scratch();
  }

  /**
   * Shows a frame to all displays here. Calls in revision order lead to events in that order.
   *
   * @param publishedAt when the change was made, by {@link #now}
   */
  void deliver(SseFrame frame, long publishedAt) {
    withFrame(frame, () -> fanOut(frame, publishedAt));
  }

  /** Has work done here with a frame, which is kept alive until then. */
  private void withFrame(ReferenceCounted frame, Runnable work) {
    frame.retain();
    boolean begun = loop.execute(() -> {
      try {
        work.run();
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
    loop.execute(() -> {
      if (!connections.isEmpty()) {
        order(FrameForm.PLAIN);
      }
    });
  }

  /** Tells all displays here that want to know what is newest: once, however often it is called. */
  void tell() {
    if (telling.compareAndSet(false, true)) {
      loop.execute(() -> {
        telling.set(false); // first: what is newer than what is told now needs another round
        connections.forEach(this::tell);
      });
    }
  }

  /** Writes an event to all displays here that are not busy. */
  void flash(EventFrame event) {
    withFrame(event, () -> connections.flash(event, now()));
  }

  /**
   * Registers a display, which is to be caught up with afterwards: no change can fall between the two.
   * If it is the first here, the loop and the table learn of it.
   */
  void join(SseConnection connection) {
    if (connections.isEmpty()) {
      listeners.appeared(this);
      loop.appeared(this);
    }
    connections.add(connection);
    for (NoticeReader reader : connection.format().notices()) {
      reader.follow(() -> loop.execute(() -> tell(connection)));
    }
    listeners.joined(connection.format());
    metrics.opened();
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

  /** Forgets a display that has left; after the last, the loop and the table forget this. */
  void remove(SseConnection connection) {
    if (connections.remove(connection)) {
      listeners.left(connection.format());
      if (connections.isEmpty()) {
        loop.left(this);
        listeners.left(this);
      }
    }
  }

  /** Looks after silent and stuck displays. */
  void sweep(StreamSettings settings) {
    connections.sweep(settings);
  }

  void addGrantsTo(Set<Grant> grants) {
    connections.forEach(connection -> grants.add(connection.grant()));
  }

  void end(Set<Grant> grants) {
    connections.end(grants);
  }

  void endAll() {
    connections.snapshot().forEach(SseConnection::end);
  }

  /** Ends all streams here; done when each has been told. */
  Future<?> endSoon() {
    return loop.eventLoop().submit(this::endAll);
  }

  private void tell(SseConnection connection) {
    try {
      connection.offer(news, now());
      connection.offerNotices(now());
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
      latest.order(form, fault -> loop.execute(() -> made(form, fault)));
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
