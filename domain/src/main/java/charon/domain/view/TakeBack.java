package charon.domain.view;

import java.util.function.UnaryOperator;

/**
 * Makes part of the view what it was before.
 *
 * @param change makes it so, and leaves the rest as it is
 */
public record TakeBack(UnaryOperator<ActiveView> change) implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return change.apply(current);
  }
}
