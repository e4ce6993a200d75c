package charon.application.table;

import charon.application.port.in.table.Desk;
import charon.application.port.in.table.Visit;
import charon.domain.disclosure.Audience;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableLimits;
import charon.domain.table.TableName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Wakes a table of which nothing is kept but how often it was changed, and complains as soon as it is
 * in memory twice, or is used after it was let go. Thread-safe.
 */
final class CountedTable implements TableWaker {

  static final Table TABLE = new Table(
      new TableId(2),
      new TableName("keynote"),
      new Table.About("", true),
      "",
      Map.of(),
      Instant.EPOCH,
      Optional.empty());

  private static final Desk PLAIN = PlainDesk.of(TABLE);

  private final List<Awake> woken = new ArrayList<>();
  private final AtomicInteger inMemory = new AtomicInteger();
  private final AtomicInteger kept = new AtomicInteger();
  private final AtomicInteger changes = new AtomicInteger();

  @Override
  public synchronized AwakeTable wake(Table table) {
    if (inMemory.incrementAndGet() > 1) {
      throw new AssertionError("the table is in memory twice");
    }
    Awake awake = new Awake(table, woken.size(), kept.get());
    woken.add(awake);
    return awake;
  }

  /** Changes the table, as its visitor. */
  void change(Visit visit) {
    at(visit).change();
    changes.incrementAndGet();
  }

  /** Opens a stream, as its visitor; who ends it closes the visit. */
  void watch(Visit visit) {
    at(visit).watch(visit);
  }

  /** All changes are kept, now that it sleeps. */
  void requireKept() {
    if (inMemory.get() != 0) {
      throw new AssertionError("the table is still in memory");
    }
    if (kept.get() != changes.get()) {
      throw new AssertionError(kept + " changes are kept of " + changes);
    }
  }

  private synchronized Awake at(Visit visit) {
    return woken.get(visit.desk().limits().get().streams());
  }

  /** The table in memory. */
  private final class Awake implements AwakeTable {

    private final Desk desk;
    private final AtomicInteger count;
    private final List<Visit> watching = new ArrayList<>();
    private volatile boolean closed;

    Awake(Table table, int number, int count) {
      this.desk = new Desk(
          table,
          () -> new TableLimits(number, 0, 0, 0), // by this a visitor finds it
          PLAIN.playerTokens(),
          PLAIN.commands(),
          PLAIN.control(),
          PLAIN.observe(),
          PLAIN.resuming(),
          PLAIN.ship(),
          PLAIN.messaging(),
          PLAIN.campaign(),
          PLAIN.conversations(),
          PLAIN.steering(),
          PLAIN.displays(),
          PLAIN.pictures(),
          PLAIN.handouts());
      this.count = new AtomicInteger(count);
    }

    void change() {
      requireOpen();
      count.incrementAndGet();
      requireOpen();
    }

    synchronized void watch(Visit visit) {
      requireOpen();
      watching.add(visit);
    }

    private void requireOpen() {
      if (closed) {
        throw new AssertionError("the table was let go while somebody was there");
      }
    }

    @Override
    public Desk desk() {
      return desk;
    }

    @Override
    public void changed(Table newer) {
      // nothing holds at once
    }

    @Override
    public synchronized int displays(Audience audience) {
      return watching.size();
    }

    @Override
    public synchronized void endStreams() {
      watching.forEach(Visit::close);
      watching.clear();
    }

    @Override
    public void rest() {
      // there is nothing that could be made again
    }

    @Override
    public boolean keep() {
      kept.set(count.get());
      return true;
    }

    @Override
    public void close() {
      closed = true;
      inMemory.decrementAndGet();
    }
  }
}
