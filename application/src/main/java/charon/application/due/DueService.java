package charon.application.due;

import charon.application.port.in.Act;
import charon.application.port.in.ControlActiveViewUseCase;
import charon.application.port.in.ViewChange;
import charon.application.port.out.steering.Scheduler;
import charon.application.view.ChangeLog;
import charon.domain.Attributes;
import charon.domain.journal.Actor;
import charon.domain.thing.Things;
import charon.domain.view.ChangeThings;
import charon.domain.view.KeepView;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what falls due at a table: the cue of a clock that is at zero, once; handouts whose time is over go.
 * There is one appointment, for what is next, and none while nothing is to come. What fell due while
 * nobody attended to it is missed, but for handouts: those go as soon as somebody does. Thread-safe.
 */
public final class DueService implements ChangeLog, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DueService.class);
  private static final Actor SERVER = Actor.of(Actor.Kind.SERVER, "");

  private final Scheduler scheduler;
  private final InstantSource clock;
  private final Map<Deadline, Boolean> known =
      new LinkedHashMap<>(); // guarded by this: is it to come
  private Things seen = Things.NONE; // guarded by this
  private int unattended; // guarded by this: cues since anybody has done anything
  private @Nullable Table table; // guarded by this
  private volatile @Nullable Next next; // written while this is guarded

  /** Where something is done. */
  private record Table(ControlActiveViewUseCase view, Cues cues) {}

  /** Does cues of clocks that are at zero. */
  @FunctionalInterface
  public interface Cues {

    /**
     * Does a cue as the server. Must not throw.
     *
     * @param unattended how many were done so since anybody has done anything
     */
    void fallDue(String cue, int unattended);
  }

  /** What has been promised. */
  private record Next(Instant at, Scheduler.Appointment appointment) {}

  /**
   * Attends to nothing yet.
   *
   * @param scheduler wakes it up
   * @param clock says when that has to be
   */
  public DueService(Scheduler scheduler, InstantSource clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * Attends to a table from now on.
   *
   * @param view what is shown there
   * @param cues does what falls due there
   */
  public synchronized void attend(ControlActiveViewUseCase view, Cues cues) {
    table = new Table(view, cues);
    look(view.shown().view().things());
  }

  @Override
  public void changed(Act act, ViewChange change) {
    if (act.by().kind() != Actor.Kind.SERVER) {
      somebodyIsThere();
    }
    look(change.shown().view().things());
  }

  private synchronized void somebodyIsThere() {
    unattended = 0;
  }

  /** Whether something is to come. Never waits. */
  public boolean isWaiting() {
    return next != null;
  }

  /** Attends to nothing any more. */
  @Override
  public synchronized void close() {
    table = null;
    cancel();
  }

  @SuppressWarnings(
      "ReferenceEquality") // nearly always they are the same, and this is asked with each change
  private synchronized void look(Things now) {
    if (table == null || now == seen) {
      return;
    }
    seen = now;
    Instant time = clock.instant();
    Set<Deadline> all = Deadline.of(now);
    known.keySet().retainAll(all);
    all.forEach(deadline -> known.putIfAbsent(deadline, !deadline.isMissed(time)));
    promise(time);
  }

  /** Has the appointment for what is next. */
  private void promise(Instant time) {
    Optional<Instant> first = known.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(entry -> entry.getKey().at())
        .min(Comparator.naturalOrder());
    if (first.equals(Optional.ofNullable(next).map(Next::at))) {
      return;
    }
    cancel();
    first.ifPresent(at -> {
      Duration wait = Duration.between(time, at);
      next = new Next(at, scheduler.after(wait.isNegative() ? Duration.ZERO : wait, this::come));
    });
  }

  private void cancel() {
    Next over = next;
    next = null;
    if (over != null) {
      over.appointment().cancel();
    }
  }

  /** The time of something has come. */
  private void come() {
    Table at;
    List<Deadline> due = new ArrayList<>();
    synchronized (this) {
      at = table;
      cancel(); // there may be a newer one, if this was too late to be cancelled
      if (at == null) {
        return;
      }
      Instant now = clock.instant();
      known.forEach((deadline, isToCome) -> {
        if (isToCome && !deadline.at().isAfter(now)) {
          due.add(deadline);
        }
      });
      due.forEach(deadline -> known.put(deadline, false));
      promise(now);
    }
    due.sort(Comparator.comparing(Deadline::at));
    due.forEach(
        deadline -> fallDue(at, deadline)); // what is done changes the view, and is looked at
  }

  private void fallDue(Table at, Deadline deadline) {
    try {
      if (!isStill(at.view().shown().view().things(), deadline)) {
        return; // what fell due before it has changed that
      }
      deadline
          .cue()
          .ifPresentOrElse(
              cue -> at.cues().fallDue(cue, countCue()), () -> takeAway(at.view(), deadline));
    } catch (RuntimeException fault) { // nobody waits for it whom that could be told
      LOG.error("What fell due was not done: {}", deadline, fault);
    }
  }

  private synchronized int countCue() {
    return unattended++;
  }

  private static boolean isStill(Things things, Deadline deadline) {
    return Deadline.of(things).contains(deadline);
  }

  private static void takeAway(ControlActiveViewUseCase view, Deadline over) {
    Map<String, @Nullable Object> command = new LinkedHashMap<>();
    command.put("command", "hide-handout");
    command.put("id", over.id());
    view.perform(
        now -> isStill(now.view().things(), over)
            ? new ChangeThings(things -> things.takingBack(over.id()))
            : new KeepView(),
        new Act(SERVER, new Attributes(command), change -> summary(change, over)));
  }

  private static String summary(ViewChange change, Deadline over) {
    return Optional.ofNullable(change.before(0).view().things().handouts().get(over.id()))
        .map(handout -> handout.title().isBlank() ? "a handout" : handout.title())
        .map(name -> "Took back " + name + ", as its time was over")
        .orElse("");
  }
}
