package charon.application.display;

import charon.application.port.in.Act;
import charon.application.port.in.ViewChange;
import charon.application.view.ChangeLog;
import charon.domain.view.ActiveView;

/**
 * Hears what is handed to single displays. It is there before the view whose changes it hears of, and
 * so before the displays. Thread-safe.
 */
public final class DisplayLog implements ChangeLog {

  private volatile Runnable handed = () -> {};

  @Override
  public void changed(Act act, ViewChange change) {
    ActiveView before = change.before(0).view();
    ActiveView now = change.shown().view();
    boolean same = now.things().equals(before.things()) // as nearly always: they are the very same
        && now.blackout().equals(before.blackout());
    if (!same && !AddressedHandouts.of(now).equals(AddressedHandouts.of(before))) {
      handed.run();
    }
  }

  /** Has somebody told of each change from now on; must neither block nor throw. */
  void follow(Runnable newHanded) {
    handed = newHanded;
  }
}
