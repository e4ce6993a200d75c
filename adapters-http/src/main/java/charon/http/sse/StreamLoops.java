package charon.http.sse;

import charon.application.port.in.Grant;
import charon.domain.disclosure.Audience;
import charon.domain.table.TableId;
import charon.http.message.HttpDate;
import charon.http.metrics.StreamMetrics;
import charon.http.sse.frame.Compressors;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToIntFunction;

/**
 * The streams of all tables, and what they have in common: the event loops, the thread that makes
 * frames, the compressors, and what is counted. Thread-safe.
 */
public final class StreamLoops {

  private final Map<EventLoop, StreamLoop> loops = new LinkedHashMap<>();
  private final Map<TableId, TableStreams> tables = new ConcurrentHashMap<>();
  private final Map<Audience, StreamMetrics> metrics = new EnumMap<>(Audience.class);
  private final LongAdder changes = new LongAdder();
  private final Compressors compressors = Compressors.ofThisMachine();
  private final HttpDate date;

  /** Its thread begins when there is something to make, and serves all tables. */
  private final EventExecutor maker =
      new DefaultEventExecutor(new DefaultThreadFactory("frames", true));

  /** Previews are made apart from what is shown: they may have to wait for storage. */
  private final EventExecutor previewer =
      new DefaultEventExecutor(new DefaultThreadFactory("previews", true));

  private final StreamMetrics previewMetrics = new StreamMetrics(); // which nobody reads

  /**
   * Serves displays on the event loops.
   *
   * @param date when answers begin
   */
  public StreamLoops(EventLoopGroup group, StreamSettings settings, HttpDate date) {
    this.date = date;
    for (EventExecutor each : group) {
      EventLoop eventLoop = (EventLoop) each;
      loops.put(eventLoop, new StreamLoop(eventLoop, settings, System::nanoTime));
    }
    for (Audience audience : Audience.values()) {
      metrics.put(audience, new StreamMetrics());
    }
  }

  /**
   * Lets a table be shown, until its streams are closed.
   *
   * @param opening names this opening of the table, so that an entity tag of an earlier one never
   *     matches
   * @throws IllegalStateException if it is open
   */
  public TableStreams open(TableId table, String opening) {
    TableStreams streams = new TableStreams(table, this, opening);
    if (tables.putIfAbsent(table, streams) != null) {
      throw new IllegalStateException("table: " + table.value() + " (expected: one not open)");
    }
    return streams;
  }

  /**
   * The streams of a table. Never waits.
   *
   * @throws IllegalStateException if it is not open
   */
  public TableStreams of(TableId table) {
    TableStreams streams = tables.get(table);
    if (streams == null) {
      throw new IllegalStateException("table: " + table.value() + " (expected: an open one)");
    }
    return streams;
  }

  /** How many streams of an audience are open at all tables. Never waits. */
  public int listeners(Audience audience) {
    return sum(table -> table.listeners(audience));
  }

  /** Size of the newest states that were encoded for an audience, of all tables together. */
  public int frameBytes(Audience audience) {
    return sum(table -> table.frameBytes(audience));
  }

  /** What the streams of an audience have done at all tables. */
  public StreamMetrics metrics(Audience audience) {
    return Objects.requireNonNull(metrics.get(audience));
  }

  /** How many changes were published. */
  public long changes() {
    return changes.sum();
  }

  /**
   * By what rights streams listen that not everybody has. Waits for the event loops, so not to be
   * called on one.
   */
  public Set<Grant> grants() {
    Set<Grant> grants = new HashSet<>();
    loops.values().stream()
        .map(loop -> loop.eventLoop().submit(loop::grants))
        .toList()
        .forEach(some -> {
          if (some.awaitUninterruptibly().isSuccess()) { // else of a loop that has ended
            grants.addAll(some.getNow());
          }
        });
    grants.remove(Grant.NONE);
    return grants;
  }

  /** Ends the streams that listen by one of these rights, at all tables. */
  public void end(Set<Grant> grants) {
    loops.values().forEach(loop -> loop.execute(() -> loop.end(grants)));
  }

  /** Ends all streams as answers end; waits until each has been told, not until it has heard. */
  public void endAll() {
    loops.values().stream()
        .map(loop -> loop.eventLoop().submit(loop::endAll))
        .toList()
        .forEach(Future::awaitUninterruptibly);
  }

  /** Closes the tables that are open; nothing is published after this. */
  public void release() {
    previewer.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
    maker.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
    tables.values().forEach(TableStreams::close);
    compressors.close();
  }

  /** The table is not open any more. */
  void closed(TableId table, TableStreams streams) {
    tables.remove(table, streams);
  }

  /** A change was published. */
  void changed() {
    changes.increment();
  }

  /**
   * What displays have in common on an event loop.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  StreamLoop on(EventLoop eventLoop) {
    StreamLoop loop = loops.get(eventLoop);
    if (loop == null) {
      throw new IllegalArgumentException("loop: " + eventLoop + " (expected: one of my loops)");
    }
    return loop;
  }

  Executor maker() {
    return maker;
  }

  Executor previewer() {
    return previewer;
  }

  StreamMetrics previewMetrics() {
    return previewMetrics;
  }

  Compressors compressors() {
    return compressors;
  }

  /** The time, as an answer says it. */
  String now() {
    return date.now();
  }

  private int sum(ToIntFunction<TableStreams> count) {
    return tables.values().stream().mapToInt(count).sum();
  }
}
