package charon.application.display;

import charon.application.port.in.display.DisplayEntry;
import charon.application.port.in.display.DisplayUseCase.Attendance;
import charon.application.port.in.display.DisplayUseCase.Watcher;
import charon.application.port.out.steering.Scheduler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at the list again and again while somebody watches, and tells of what is new. Thread-safe. */
final class Watch {

  /** A display that is there says something this often, however many there are: or it would be lost. */
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** How often for each begun hundred of displays: who has many hears of them less often. */
  static final Duration PERIOD = Duration.ofSeconds(1);

  private static final int HUNDRED = 100;

  private final Supplier<List<DisplayEntry>> list;
  private final Scheduler scheduler;

  /** Held by who looks: what is told is told in order. */
  private final Object looking = new Object();

  // guarded by this
  private final Map<Watcher, Integer> watchers = new LinkedHashMap<>();
  private Scheduler.@Nullable Appointment next;
  private List<DisplayEntry> told = List.of();
  private boolean somebodyNew;

  Watch(Supplier<List<DisplayEntry>> list, Scheduler scheduler) {
    this.list = list;
    this.scheduler = scheduler;
  }

  /** How long one of so many displays may wait until it says something else: as long as it is not told. */
  static Duration pause(int displays) {
    Duration period = period(displays);
    return period.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : period;
  }

  private static Duration period(int displays) {
    return PERIOD.multipliedBy(1 + displays / HUNDRED);
  }

  synchronized Attendance join(Watcher watcher) {
    if (watchers.merge(watcher, 1, Integer::sum) == 1) {
      somebodyNew = true;
      lookAgain(Duration.ZERO);
    }
    return () -> leave(watcher);
  }

  private synchronized void leave(Watcher watcher) {
    watchers.computeIfPresent(watcher, (known, count) -> count == 1 ? null : count - 1);
    if (watchers.isEmpty()) {
      close();
    }
  }

  /** Looks no more; who comes later has it look again. */
  synchronized void close() {
    if (next != null) {
      next.cancel();
      next = null;
    }
  }

  private synchronized void lookAgain(Duration delay) {
    if (next != null) {
      next.cancel();
    }
    next = watchers.isEmpty() ? null : scheduler.after(delay, this::look);
  }

  private void look() {
    int displays = 0;
    try {
      synchronized (looking) {
        List<DisplayEntry> now = list.get();
        displays = now.size();
        curious(now).forEach(watcher -> watcher.show(now));
      }
    } finally {
      lookAgain(period(displays));
    }
  }

  /** Whom to tell of it: nobody of what they know, or of nothing where there never was anything. */
  private synchronized List<Watcher> curious(List<DisplayEntry> now) {
    boolean known = somebodyNew ? told.isEmpty() && now.isEmpty() : isSame(told, now);
    somebodyNew = false;
    told = now;
    return known ? List.of() : List.copyOf(watchers.keySet());
  }

  private static boolean isSame(List<DisplayEntry> one, List<DisplayEntry> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).isSameButForTimes(other.get(i))) {
        return false;
      }
    }
    return true;
  }
}
