package charon.http.sse;

import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.AudienceUpdate;
import charon.domain.show.Showing;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a table would show, for each audience, and the streams of it. It is made on a thread for that, once
 * however much has changed meanwhile.
 *
 * <p>{@link #showSoon}, {@link #of} and {@link #endAll} may be called from any thread; all else is confined
 * to that thread.
 */
final class Preview {

  private static final Logger LOG = LoggerFactory.getLogger(Preview.class);

  private final StreamLoops loops;
  private final Supplier<Showing> source;
  private final Map<Audience, AudienceStreams> streams = new EnumMap<>(Audience.class);
  private final Map<Audience, ActiveViewPayload> last = new EnumMap<>(Audience.class);
  private final AtomicBoolean due = new AtomicBoolean();
  private boolean closed;

  /** How many look, or are about to; guarded by whoever counts them. */
  int seats;

  Preview(StreamLoops loops, Supplier<Showing> source) {
    this.loops = loops;
    this.source = source;
    for (Audience audience : Audience.values()) {
      streams.put(audience, new AudienceStreams(loops, loops.previewMetrics(), "preview-"));
    }
  }

  AudienceStreams of(Audience audience) {
    return Objects.requireNonNull(streams.get(audience));
  }

  /** Makes what is to be seen first, unless that has been done. */
  void begin() {
    if (last.isEmpty()) {
      show();
    }
  }

  /** Shows what would be shown now, if that is something else, as soon as its thread has time. */
  void showSoon() {
    if (due.compareAndSet(false, true)) {
      try {
        loops.previewer().execute(this::showAgain);
      } catch (RejectedExecutionException stopping) {
        LOG.debug("A preview is not shown any more", stopping);
      }
    }
  }

  private void showAgain() {
    due.set(false); // first: what changes from now on needs another round
    if (closed) {
      return;
    }
    try {
      show();
    } catch (RuntimeException fault) {
      LOG.warn("A preview is shown with the next change: {}", fault.getMessage());
    }
  }

  private void show() {
    Showing next = source.get();
    streams.forEach((audience, those) -> {
      ActiveViewPayload payload = next.payload(audience);
      if (!payload.equals(last.put(audience, payload))
          && those.replace(new AudienceUpdate(those.revision() + 1, payload))) {
        those.show(System.nanoTime());
      }
    });
  }

  void endAll() {
    streams.values().forEach(AudienceStreams::endAll);
  }

  /** Lets the last frames go. */
  void close() {
    closed = true;
    streams.values().forEach(AudienceStreams::release);
  }
}
