package charon.persistence.campaign.shelf;

import java.time.Duration;
import java.util.Comparator;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which folder is looked at next, and when: each a second after its last look, or a quarter while
 * something in it changes; more seldom where all looks together would take more than a tenth of a
 * processor. What was not used in the last half minute may be used at once, so a reading now and then
 * keeps no other folder waiting. Times are nanoseconds since some moment. Confined to one thread, or
 * to a lock.
 *
 * <p>Each folder has its turn within half a minute all the same. Where there are so many that this
 * takes more than the tenth, looks have half of the time at most.
 */
final class WatchPlan {

  private static final long INTERVAL = Duration.ofSeconds(1).toNanos();

  /** What changed is looked at again soon: it counts when it is at rest. */
  private static final long SETTLING = Duration.ofMillis(250).toNanos();

  private static final long ROUND = Duration.ofSeconds(30).toNanos();
  private static final long SAVED_UP = Duration.ofSeconds(30).toNanos();

  /** A look is paid with so many times what it took. */
  private static final long PRICE = 10;

  private final PriorityQueue<Turn> turns = new PriorityQueue<>(Turn.FIRST_DUE);
  private @Nullable Watched lookedAt;
  private long began;
  private long paidUntil;
  private long restUntil;
  private long count;

  /** Begins at a moment. */
  WatchPlan(long now) {
    began = now;
    paidUntil = now - SAVED_UP;
    restUntil = now;
  }

  /** Adds a folder that was read just now. */
  void add(Watched folder, long now) {
    turns.add(new Turn(folder, now + INTERVAL, count++));
  }

  /** Takes a folder out, be it the one that is looked at. */
  void remove(Watched folder) {
    turns.removeIf(turn -> turn.folder == folder);
    if (lookedAt == folder) {
      lookedAt = null;
    }
  }

  /** How long until the next look; at most 0: now. Empty: there is no folder. */
  OptionalLong pause(long now) {
    Turn next = turns.peek();
    if (next == null) {
      return OptionalLong.empty();
    }
    long budget = Math.min(paidUntil - now, began + ROUND / turns.size() - now);
    return OptionalLong.of(Math.max(next.due - now, Math.max(restUntil - now, budget)));
  }

  /**
   * Takes the folder whose turn it is; {@link #looked} gives it back.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  Watched take(long now) {
    Watched next = turns.remove().folder;
    lookedAt = next;
    began = now;
    return next;
  }

  /**
   * Takes note of the look at the folder that was taken last.
   *
   * @param now when it was over
   * @param cost what it took of a processor, in nanoseconds
   * @param rests whether nothing in it is still changing
   */
  void looked(long now, long cost, boolean rests) {
    paidUntil = now + Math.max(paidUntil - now, -SAVED_UP) + PRICE * cost;
    restUntil = now + cost;
    if (lookedAt != null) {
      turns.add(new Turn(lookedAt, now + (rests ? INTERVAL : SETTLING), count++));
      lookedAt = null;
    }
  }

  /**
   * A folder in the queue.
   *
   * @param due when it is to be looked at again
   * @param number tells apart those that are due at the same time
   */
  private record Turn(Watched folder, long due, long number) {

    static final Comparator<Turn> FIRST_DUE = (one, other) -> one.due == other.due
        ? Long.compare(one.number, other.number)
        : Long.signum(one.due - other.due);
  }
}
