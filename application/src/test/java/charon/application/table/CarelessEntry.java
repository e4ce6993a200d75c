package charon.application.table;

import charon.application.port.in.table.Desk;
import charon.application.port.in.table.TableDoor;
import charon.application.port.in.table.Visit;
import charon.domain.table.Table;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A table that is put to sleep by somebody who looks whether anybody is there, and closes the door
 * afterwards. Whoever explores interleavings has to find that.
 */
final class CarelessEntry implements TableDoor {

  private static final int ASLEEP = -1;

  private final TableWaker waker;
  private final AtomicInteger visitors = new AtomicInteger(ASLEEP);
  private volatile @Nullable AwakeTable awake;

  CarelessEntry(TableWaker waker) {
    this.waker = waker;
  }

  @Override
  public Table table() {
    return CountedTable.TABLE;
  }

  @Override
  public @Nullable Visit tryEnter() {
    int counted = visitors.get();
    while (counted != ASLEEP) {
      if (visitors.compareAndSet(counted, counted + 1)) {
        return visit(Objects.requireNonNull(awake));
      }
      counted = visitors.get();
    }
    return null;
  }

  @Override
  public synchronized Visit enter() {
    Visit visit = tryEnter();
    if (visit != null) {
      return visit;
    }
    AwakeTable woken = waker.wake(table());
    awake = woken;
    visitors.set(1);
    return visit(woken);
  }

  synchronized boolean sleep() {
    if (visitors.get() == 0) { // the fault: somebody may come in now
      AwakeTable over = Objects.requireNonNull(awake);
      over.keep();
      visitors.set(ASLEEP);
      awake = null;
      over.close();
    }
    return visitors.get() == ASLEEP;
  }

  private Visit visit(AwakeTable at) {
    return new Visit() {

      @Override
      public Desk desk() {
        return at.desk();
      }

      @Override
      public void close() {
        visitors.decrementAndGet();
      }
    };
  }
}
