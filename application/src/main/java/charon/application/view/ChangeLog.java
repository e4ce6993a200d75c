package charon.application.view;

import charon.application.port.in.Act;
import charon.application.port.in.ViewChange;

/** Is told of every change of a view that somebody has made. */
@FunctionalInterface
public interface ChangeLog {

  /** Remembers nothing. */
  ChangeLog NONE = (act, change) -> {};

  /**
   * A change was made, and is shown; called while no other is made, in the order in which they are.
   * Must neither block nor throw.
   */
  void changed(Act act, ViewChange change);

  /** Tells another, too, after this one. */
  default ChangeLog and(ChangeLog other) {
    return (act, change) -> {
      changed(act, change);
      other.changed(act, change);
    };
  }
}
