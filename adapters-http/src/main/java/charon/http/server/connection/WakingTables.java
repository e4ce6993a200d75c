package charon.http.server.connection;

import charon.domain.table.TableId;
import charon.http.message.Request;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Requests to tables that sleep. Of each such table one request at a time is answered, as it may wait
 * long for the table to wake, and the others could do nothing but wait with it: so a table that wakes
 * slowly takes one thread of a pool, and not those that all tables need. Thread-safe; never waits.
 */
public final class WakingTables {

  /** How many may wait for one table: those of another have room all the same. */
  private static final int MOST = 256;

  /** Where one is being answered, and those that are to come after it. */
  private final Map<Place, Queue<Work>> queues = new HashMap<>();

  private record Place(TableId table, WorkerPool pool) {}

  /**
   * Something to be done.
   *
   * @param request for whom, not entered yet or entered
   * @param pool where
   * @param doing what
   * @param refused is run instead if there is no room for it after all
   */
  public record Work(Request request, WorkerPool pool, Runnable doing, Runnable refused) {

    private Place place() {
      return new Place(request.table().id(), pool);
    }
  }

  /** Has work done; false, and neither is it done nor refused, if too much waits already. */
  public boolean offer(Work work) {
    return work.request().tryEnter() ? work.pool().offer(work.doing()) : offerToSleeping(work);
  }

  private boolean offerToSleeping(Work work) {
    synchronized (this) {
      Queue<Work> others = queues.putIfAbsent(work.place(), new ArrayDeque<>());
      if (others != null) {
        return others.size() < MOST && others.add(work);
      }
    }
    boolean begun = begin(work);
    if (!begun) {
      goOn(work.place());
    }
    return begun;
  }

  private boolean begin(Work work) {
    return work.pool().offer(() -> {
      try {
        work.doing().run();
      } finally {
        goOn(work.place());
      }
    });
  }

  /** One has been answered: if the table is awake now, all others are, else the next. */
  private void goOn(Place place) {
    for (Work next = next(place); next != null; next = next(place)) {
      boolean awake = next.request().tryEnter();
      if (!(awake ? next.pool().offer(next.doing()) : begin(next))) {
        next.refused().run();
      } else if (!awake) {
        return;
      }
    }
  }

  private synchronized @Nullable Work next(Place place) {
    Queue<Work> queue = queues.get(place);
    Work next = queue == null ? null : queue.poll();
    if (next == null) {
      queues.remove(place);
    }
    return next;
  }
}
