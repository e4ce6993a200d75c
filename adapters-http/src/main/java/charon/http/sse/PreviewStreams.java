package charon.http.sse;

import charon.application.port.in.Grant;
import charon.domain.disclosure.Audience;
import charon.domain.show.Showing;
import io.netty.channel.Channel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pushes what a table would show with what is prepared there. There is nothing of it while nobody looks.
 * Thread-safe.
 */
public final class PreviewStreams {

  private static final Logger LOG = LoggerFactory.getLogger(PreviewStreams.class);

  private final StreamLoops loops;
  private volatile @Nullable Preview shown; // exchanged under this

  PreviewStreams(StreamLoops loops) {
    this.loops = loops;
  }

  /** Somebody who looks, or is about to; there is a preview until all have left. Thread-safe. */
  public final class Seat {

    private final Preview preview;
    private boolean left; // guarded by the streams

    private Seat(Preview preview) {
      this.preview = preview;
    }

    /** Does not look any more; may be called more than once. Never waits. */
    public void leave() {
      PreviewStreams.this.leave(this);
    }

    /**
     * Turns a connection into a stream of it, as {@link TableStreams#open} does.
     *
     * @param audience to whom it would be shown
     */
    public void open(
        Channel channel, StreamFormat format, Audience audience, Grant grant, Departure departure) {
      preview.of(audience).open(channel, format, grant, departure);
    }
  }

  /**
   * Lets somebody look. Waits until there is something to see: not for event loops.
   *
   * @param source makes what would be shown; may wait for storage, and is asked again after each change
   * @throws RuntimeException what making it throws; then nobody has a seat
   */
  public Seat join(Supplier<Showing> source) {
    Seat seat = seat(source);
    try {
      CompletableFuture.runAsync(seat.preview::begin, loops.previewer()).join();
      return seat;
    } catch (RuntimeException | Error fault) {
      seat.leave();
      throw fault;
    }
  }

  private synchronized Seat seat(Supplier<Showing> source) {
    Preview preview = shown;
    if (preview == null) {
      preview = new Preview(loops, source);
      shown = preview;
    }
    preview.seats++;
    return new Seat(preview);
  }

  private synchronized void leave(Seat seat) {
    if (seat.left) {
      return;
    }
    seat.left = true;
    Preview preview = seat.preview;
    preview.seats--;
    if (preview.seats == 0) {
      shown = null;
      try {
        loops.previewer().execute(preview::close); // after what it is at
      } catch (RejectedExecutionException ended) {
        LOG.debug("A preview ends with its thread", ended);
        preview.close();
      }
    }
  }

  /** What would be shown is something else now, perhaps. Neither waits nor throws. */
  void changed() {
    Preview preview = shown;
    if (preview != null) {
      preview.showSoon();
    }
  }

  /** Ends all streams as answers end; waits until each has been told. */
  void endAll() {
    Preview preview = shown;
    if (preview != null) {
      preview.endAll();
    }
  }
}
