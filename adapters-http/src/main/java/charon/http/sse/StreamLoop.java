package charon.http.sse;

import charon.application.port.in.Grant;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the displays of all tables have in common on one event loop: one timer that looks after them,
 * which runs while there are any, and one scratch buffer.
 *
 * <p>{@link #execute} and {@link #now} may be called from any thread; all else is confined to the event
 * loop.
 */
final class StreamLoop {

  private static final Logger LOG = LoggerFactory.getLogger(StreamLoop.class);

  private static final long SWEEP_MILLIS = 1_000;
  private static final int SCRATCH_BYTES = 4 * 1024;

  private final EventLoop eventLoop;
  private final StreamSettings settings;
  private final LongSupplier nanoTime;
  private final Set<LoopDisplays> shown = new LinkedHashSet<>();
  private final ByteBuffer scratch = ByteBuffer.allocateDirect(SCRATCH_BYTES);
  private @Nullable Future<?> sweeping;

  StreamLoop(EventLoop eventLoop, StreamSettings settings, LongSupplier nanoTime) {
    this.eventLoop = eventLoop;
    this.settings = settings;
    this.nanoTime = nanoTime;
  }

  EventLoop eventLoop() {
    return eventLoop;
  }

  /** Nanoseconds since some moment; for differences only. */
  long now() {
    return nanoTime.getAsLong();
  }

  /** Memory for what displays say, which nobody reads. */
  ByteBuffer scratch() {
    return scratch;
  }

  /** Has work done here; false if the loop has ended: then its displays are gone, too. */
  boolean execute(Runnable work) {
    try {
      eventLoop.execute(work);
      return true;
    } catch (RejectedExecutionException ended) {
      LOG.debug("A frame came too late", ended);
      return false;
    }
  }

  /** The first display of a table and an audience is here. */
  void appeared(LoopDisplays displays) {
    shown.add(displays);
    if (sweeping == null) {
      sweeping = eventLoop.scheduleWithFixedDelay(
          this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /** The last has left. */
  void left(LoopDisplays displays) {
    shown.remove(displays);
  }

  /** Looks after silent and stuck displays; it ends with the last, and not before: some come again. */
  private void sweep() {
    snapshot().forEach(displays -> displays.sweep(settings));
    if (shown.isEmpty() && sweeping != null) {
      sweeping.cancel(false);
      sweeping = null;
    }
  }

  /** By what rights the displays here listen. */
  Set<Grant> grants() {
    Set<Grant> grants = new HashSet<>();
    shown.forEach(displays -> displays.addGrantsTo(grants));
    return grants;
  }

  /** Ends the streams here that listen by one of these rights. */
  void end(Set<Grant> grants) {
    snapshot().forEach(displays -> displays.end(grants));
  }

  /** Ends all streams here. */
  void endAll() {
    snapshot().forEach(LoopDisplays::endAll);
  }

  /** Those that are there now, for what may take out any. */
  private List<LoopDisplays> snapshot() {
    return List.copyOf(shown);
  }
}
