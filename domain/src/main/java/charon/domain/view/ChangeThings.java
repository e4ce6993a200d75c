package charon.domain.view;

import charon.domain.thing.Things;
import java.util.function.UnaryOperator;

/**
 * Changes what lies on the screens beside the view.
 *
 * @param change the change; refuses what cannot be
 */
public record ChangeThings(UnaryOperator<Things> change) implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return current.withThings(change.apply(current.things()));
  }
}
