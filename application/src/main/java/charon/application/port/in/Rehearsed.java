package charon.application.port.in;

import charon.domain.RefusedException;
import charon.domain.show.Showing;
import java.util.List;
import java.util.Optional;

/**
 * Changes as they would be made now. Immutable.
 *
 * @param moments what is shown, and what there would be after each step; after one that is turned down
 *     as before it
 * @param refusals for each step why it is turned down; empty: it is not
 */
public record Rehearsed(List<Showing> moments, List<Optional<RefusedException>> refusals) {

  public Rehearsed {
    moments = List.copyOf(moments);
    refusals = List.copyOf(refusals);
  }

  /** What there would be in the end. */
  public Showing shown() {
    return moments.get(moments.size() - 1);
  }
}
