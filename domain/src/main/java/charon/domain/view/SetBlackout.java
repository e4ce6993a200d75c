package charon.domain.view;

import java.util.Optional;

/**
 * Hides everything from players, or ends that.
 *
 * @param blackout what they see in place of it; empty: they see again what there is
 */
public record SetBlackout(Optional<Blackout> blackout) implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return current.withBlackout(blackout);
  }
}
