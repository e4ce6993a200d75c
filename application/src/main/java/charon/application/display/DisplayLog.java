package charon.application.display;

import charon.application.port.in.Act;
import charon.application.port.in.ViewChange;
import charon.application.port.out.NewsPublisher;
import charon.application.view.ChangeLog;
import charon.domain.news.NewsUpdate;
import charon.domain.view.ActiveView;
import java.util.HashMap;
import java.util.Map;

/**
 * Hears of what is there for single displays: what is handed to them, and what is said to one player. It
 * is there before the view whose changes it hears of, and so before the displays. Thread-safe.
 */
public final class DisplayLog implements ChangeLog, NewsPublisher {

  private volatile Runnable handed = () -> {};
  private volatile Map<String, Long> newest = Map.of();

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

  /** Something was said; told in the order in which it was. */
  @Override
  public void publish(NewsUpdate news) {
    Map<String, Long> now = new HashMap<>(news.personal());
    news.personalWithdrawn().forEach((name, number) -> now.merge(name, number, Long::sum));
    if (!now.equals(newest)) {
      newest = Map.copyOf(now);
      handed.run();
    }
  }

  /** The campaign was edited, and may say that others play. Neither waits nor throws. */
  public void edited() {
    handed.run();
  }

  /** By the name of a player, what grows with each message that is not for everybody, or is withdrawn. */
  Map<String, Long> newest() {
    return newest;
  }

  /** Has somebody told of each change from now on; must neither block nor throw. */
  void follow(Runnable newHanded) {
    handed = newHanded;
  }
}
