package charon.application.cue;

import charon.application.port.in.steering.CueUseCase.Due;
import charon.application.port.out.steering.Scheduler;
import charon.domain.cue.Cue;
import charon.domain.journal.Actor;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The one cue that follows by itself, if there is one. To be used by one thread at a time; whether
 * there is one can be asked by any.
 */
final class Following {

  private final Scheduler scheduler;
  private final InstantSource clock;
  private long newest;
  private volatile @Nullable Pending pending;

  /**
   * A cue that was promised.
   *
   * @param number which promise that is
   * @param due which cue, and when
   * @param chain how it came to that
   * @param appointment ends it
   */
  record Pending(long number, Due due, Chain chain, Scheduler.Appointment appointment) {}

  /**
   * Cues one after the other.
   *
   * @param by who did the first
   * @param followed how many have followed by themselves
   */
  record Chain(Actor by, int followed) {

    /** After how many it is over, as nobody may be there any more. */
    static final int LONGEST = 100;

    static Chain begunBy(Actor by) {
      return new Chain(by, 0);
    }

    boolean isOver() {
      return followed >= LONGEST;
    }

    Chain longer() {
      return new Chain(by, followed + 1);
    }
  }

  Following(Scheduler scheduler, InstantSource clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Promises a cue in place of any other; it is told by its number when its time has come. */
  void promise(Cue.Follow follow, Chain chain, LongConsumer come) {
    cancel();
    long number = ++newest;
    Due due = new Due(follow.cue(), clock.instant().plus(follow.after()));
    pending =
        new Pending(number, due, chain, scheduler.after(follow.after(), () -> come.accept(number)));
  }

  void cancel() {
    Pending over = pending;
    pending = null;
    if (over != null) {
      over.appointment().cancel();
    }
  }

  /** Takes a promise whose time has come; empty if it was cancelled meanwhile. */
  Optional<Pending> take(long number) {
    Pending come = pending;
    if (come == null || come.number() != number) {
      return Optional.empty();
    }
    pending = null;
    return Optional.of(come);
  }

  Optional<Due> due() {
    return Optional.ofNullable(pending).map(Pending::due);
  }

  boolean isDue() {
    return pending != null;
  }
}
