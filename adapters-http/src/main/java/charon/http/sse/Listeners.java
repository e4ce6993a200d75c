package charon.http.sse;

import charon.http.sse.frame.FrameForm;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where the displays of a table and an audience are, how many, and what they will want of the next
 * frame. Thread-safe.
 */
final class Listeners {

  private final AtomicInteger all = new AtomicInteger();
  private final AtomicInteger displays = new AtomicInteger();
  private final AtomicInteger curious = new AtomicInteger();
  private final AtomicInteger compressed = new AtomicInteger();
  private final List<LoopDisplays> places = new CopyOnWriteArrayList<>();
  private volatile boolean outOfStep;

  /** There are displays on another event loop. */
  void appeared(LoopDisplays there) {
    places.add(there);
  }

  /** There are none on that event loop any more. */
  void left(LoopDisplays there) {
    places.remove(there);
  }

  /** The displays, by event loop; on each of them there is one at least. */
  List<LoopDisplays> places() {
    return places;
  }

  /** The displays on that event loop, if there are any. */
  Optional<LoopDisplays> on(StreamLoop loop) {
    return places.stream().filter(there -> there.isOn(loop)).findFirst();
  }

  void joined(StreamFormat format) {
    count(format, 1);
  }

  void left(StreamFormat format) {
    count(format, -1);
  }

  int count() {
    return all.get();
  }

  /** How many of them show the view. */
  int displays() {
    return displays.get();
  }

  /** How many of them want to know what is newest. */
  int curious() {
    return curious.get();
  }

  /** A compressed stream was told something that is no event: it cannot look back at one next. */
  void fellOutOfStep() {
    outOfStep = true;
  }

  /**
   * What is worth making before anybody asks for it. It need not be all: what is missing is made
   * when a display wants it.
   */
  Set<FrameForm> wants() {
    if (compressed.get() == 0) {
      return EnumSet.of(FrameForm.PLAIN);
    }
    boolean someAreOut = outOfStep;
    outOfStep = false;
    return someAreOut
        ? EnumSet.allOf(FrameForm.class)
        : EnumSet.of(FrameForm.PLAIN, FrameForm.CHAINED);
  }

  private void count(StreamFormat format, int change) {
    all.addAndGet(change);
    if (format.wantsNews()) {
      curious.addAndGet(change);
    }
    if (format.wantsStates()) {
      displays.addAndGet(change);
      compressed.addAndGet(format.gzip() ? change : 0);
    }
  }
}
