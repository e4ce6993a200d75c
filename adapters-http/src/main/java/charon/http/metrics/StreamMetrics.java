package charon.http.metrics;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** What the streams of one audience do, at all tables. Nothing here costs a display anything. Thread-safe. */
public final class StreamMetrics {

  private final LongAdder opened = new LongAdder();
  private final LongAdder frames = new LongAdder();
  private final LongAdder skipped = new LongAdder();
  private final LongAdder stalled = new LongAdder();
  private final Histogram fanOut = new Histogram();

  /** A stream has begun. */
  public void opened() {
    opened.increment();
  }

  /** A state was encoded. */
  public void framed() {
    frames.increment();
  }

  /** A loop has offered a frame to all its displays, so long after the change. */
  public void fannedOut(long nanos) {
    fanOut.observe(nanos);
  }

  /** A display got a state, and none of so many before it. */
  public void skipped(long states) {
    skipped.add(states);
  }

  /** A display took nothing for too long. */
  public void stalled() {
    stalled.increment();
  }

  /** How many streams have begun. */
  public long openedCount() {
    return opened.sum();
  }

  /** How many states were encoded. */
  public long frameCount() {
    return frames.sum();
  }

  /** How many states displays did not get, as newer ones were there. */
  public long skippedCount() {
    return skipped.sum();
  }

  /** How many displays were closed as stuck. */
  public long stalledCount() {
    return stalled.sum();
  }

  /** How long changes took to be offered. */
  public List<Sample> fanOut(Labels labels) {
    return fanOut.samples(labels);
  }
}
