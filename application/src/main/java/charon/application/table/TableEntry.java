package charon.application.table;

import charon.application.port.in.table.Desk;
import charon.application.port.in.table.TableDoor;
import charon.application.port.in.table.Visit;
import charon.domain.NotFoundException;
import charon.domain.disclosure.Audience;
import charon.domain.table.Table;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A table's line in the directory, and the table itself while it is awake. There is one for each
 * table as long as the server runs, so that a table is never in memory twice: what was done at one
 * would be lost by the other. Thread-safe.
 *
 * <p>Who enters counts themselves first; who puts the table to sleep first makes sure that nobody is
 * counted and nobody can be.
 */
final class TableEntry implements TableDoor {

  private static final int ASLEEP = -1;

  private final TableWaker waker;
  private final LongSupplier nanoTime;
  private final Object turn = new Object(); // held while waking and falling asleep
  private final Object telling = new Object(); // held for a moment
  private final AtomicInteger visitors = new AtomicInteger(ASLEEP);
  private volatile Table table;
  private volatile long leftAt; // by nanoTime
  private volatile @Nullable AwakeTable awake; // there while visitors is not ASLEEP

  /**
   * Asleep.
   *
   * @param nanoTime nanoseconds since some moment; for differences only
   */
  TableEntry(Table table, TableWaker waker, LongSupplier nanoTime) {
    this.table = table;
    this.waker = waker;
    this.nanoTime = nanoTime;
  }

  @Override
  public Table table() {
    return table;
  }

  /** The directory has something else about the table from now on. */
  void replace(Table newer) {
    table = newer;
    tellOfTheDirectory();
  }

  /** Whoever comes last tells what is newest. */
  private void tellOfTheDirectory() {
    synchronized (telling) {
      AwakeTable now = awake;
      if (now != null) {
        now.changed(table);
      }
    }
  }

  /**
   * Whether it is in memory as it is not to be any more: archived, or with another campaign. Then it
   * sleeps as soon as nobody is there.
   */
  boolean isOver() {
    AwakeTable now = awake;
    return now != null
        && (table.isArchived() || !now.desk().table().campaign().equals(table.campaign()));
  }

  @Override
  public @Nullable Visit tryEnter() {
    return table.isArchived() || isOver() ? null : enterAwake();
  }

  private @Nullable Visit enterAwake() {
    int counted = visitors.get();
    while (counted != ASLEEP) {
      if (visitors.compareAndSet(counted, counted + 1)) {
        return new Stay(Objects.requireNonNull(awake));
      }
      counted = visitors.get();
    }
    return null;
  }

  @Override
  public Visit enter() {
    Visit visit = tryEnter();
    return visit != null ? visit : wake();
  }

  private Visit wake() {
    synchronized (turn) {
      if (table.isArchived()) {
        throw new NotFoundException("Not found");
      }
      if (isOver()) {
        sleep(); // if it cannot, who comes now plays what the others there do
      }
      Visit visit = enterAwake(); // another may have been faster
      if (visit != null) {
        return visit;
      }
      AwakeTable woken = waker.wake(table);
      awake = woken;
      tellOfTheDirectory(); // which may have changed since
      visitors.set(1); // now that there is something to enter
      return new Stay(woken);
    }
  }

  /**
   * Puts the table to sleep, unless somebody is there, or something of it cannot be kept. Waits until
   * all of it is.
   *
   * @return whether it sleeps
   */
  boolean sleep() {
    synchronized (turn) {
      if (visitors.compareAndSet(0, ASLEEP)) { // nobody is there, and nobody can enter
        AwakeTable over = Objects.requireNonNull(awake);
        if (!keptBeforeSleep(over)) {
          return false;
        }
        awake = null;
        over.close();
      }
      return !isAwake();
    }
  }

  /** Keeps all of a table that nobody can enter; if that fails, they can again. */
  private boolean keptBeforeSleep(AwakeTable over) {
    boolean kept = false;
    try {
      kept = over.keep();
    } finally {
      if (!kept) {
        visitors.set(0);
      }
    }
    return kept;
  }

  /**
   * Keeps what is not kept yet, whoever is there. Waits for storage.
   *
   * @return false if something could not be kept
   */
  boolean keep() {
    synchronized (turn) { // so that it does not fall asleep meanwhile
      AwakeTable now = awake;
      return now == null || now.keep();
    }
  }

  /** Whether nobody has been there for a while. */
  boolean isIdle(long now, long nanos) {
    return visitors.get() == 0 && now - leftAt >= nanos;
  }

  /** Whether something is to happen there by itself. */
  boolean isWaiting() {
    AwakeTable now = awake;
    return now != null && now.isWaiting();
  }

  /** Ends its streams. */
  void endStreams() {
    AwakeTable now = awake;
    if (now != null) {
      now.endStreams();
    }
  }

  /** Gives back what the table can make again, if nobody looks. */
  void rest() {
    AwakeTable now = awake;
    if (now != null && !isShown()) {
      now.rest();
    }
  }

  boolean isAwake() {
    return visitors.get() != ASLEEP;
  }

  /** Whether somebody looks at it. */
  boolean isShown() {
    return Arrays.stream(Audience.values()).anyMatch(audience -> displays(audience) > 0);
  }

  /** What it is at this moment: {@code asleep}, {@code awake} or {@code shown}. */
  String state() {
    if (!isAwake()) {
      return "asleep";
    }
    return isShown() ? "shown" : "awake";
  }

  int displays(Audience audience) {
    AwakeTable now = awake;
    return now == null ? 0 : now.displays(audience);
  }

  private void leave() {
    leftAt = nanoTime.getAsLong();
    visitors.decrementAndGet();
  }

  /** One visitor. */
  private final class Stay implements Visit {

    private final AwakeTable at;
    private final AtomicBoolean left = new AtomicBoolean();

    Stay(AwakeTable at) {
      this.at = at;
    }

    @Override
    public Desk desk() {
      return at.desk();
    }

    @Override
    public void close() {
      if (left.compareAndSet(false, true)) {
        leave();
      }
    }
  }
}
