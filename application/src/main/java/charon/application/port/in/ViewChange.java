package charon.application.port.in;

import charon.domain.show.Showing;
import java.util.List;

/**
 * A change of the view that was made, step by step. Immutable.
 *
 * @param moments what was shown before, and what there was after each step
 * @param shown what is shown now: after the last step, with what displays were told
 */
public record ViewChange(List<Showing> moments, Showing shown) {

  public ViewChange {
    moments = List.copyOf(moments);
  }

  /** What was shown before a step, counted from 0. */
  public Showing before(int step) {
    return moments.get(step);
  }

  /** What there was after it. */
  public Showing after(int step) {
    return moments.get(step + 1);
  }

  /** The revision that game masters are at. */
  public long revision() {
    return shown.update().gm().revision();
  }
}
