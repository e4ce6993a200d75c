package charon.application.view;

import charon.domain.show.Rested;
import charon.domain.show.Showing;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a table shows, or, while nobody asks, what it can be made of again. Thread-safe; nobody waits
 * for anybody.
 */
final class HeldShowing {

  private final AtomicReference<Held> held;

  /** One of the two. */
  private record Held(@Nullable Showing showing, @Nullable Rested rested) {}

  HeldShowing(Showing first) {
    held = new AtomicReference<>(new Held(first, null));
  }

  Showing get() {
    while (true) {
      Held now = held.get();
      if (now.showing() != null) {
        return now.showing();
      }
      if (now.rested() != null) { // made again; unless something else is shown by then
        held.compareAndSet(now, new Held(now.rested().again(), null));
      }
    }
  }

  void set(Showing next) {
    held.set(new Held(next, null));
  }

  /** Lets go what can be made again. */
  void rest() {
    Held now = held.get();
    if (now.showing() != null) {
      held.compareAndSet(now, new Held(null, now.showing().rested()));
    }
  }
}
