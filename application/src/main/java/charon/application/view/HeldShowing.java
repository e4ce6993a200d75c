package charon.application.view;

import charon.domain.show.Rested;
import charon.domain.show.Showing;
import java.util.function.Supplier;

/**
 * What a table shows, or, while nobody asks, what it can be made of again. Thread-safe; readers wait
 * for nobody.
 */
final class HeldShowing {

  private volatile Held held; // exchanged under this

  /** Either what is shown itself, or what it can be made of. */
  private record Held(boolean whole, Supplier<Showing> showing) {

    static Held of(Showing showing) {
      return new Held(true, () -> showing);
    }

    static Held of(Rested rested) {
      return new Held(false, rested::again);
    }
  }

  HeldShowing(Showing first) {
    held = Held.of(first);
  }

  /** What is shown; it is made again if it must be. */
  Showing get() {
    Held now = held;
    while (!now.whole()) {
      exchange(now, Held.of(now.showing().get()));
      now = held; // another may have been faster, or something else is shown by now
    }
    return now.showing().get();
  }

  synchronized void set(Showing next) {
    held = Held.of(next);
  }

  /** Lets go what can be made again. */
  void rest() {
    Held now = held;
    if (now.whole()) {
      exchange(now, Held.of(now.showing().get().rested()));
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very one that was looked at
  private synchronized void exchange(Held before, Held after) {
    if (held == before) {
      held = after;
    }
  }
}
