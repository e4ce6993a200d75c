package charon.domain.view;

import java.util.function.UnaryOperator;

/**
 * Changes part of the view in a way that is nobody else's business: what was done is taken back, a
 * place forgets.
 *
 * @param change does it, and leaves the rest as it is; refuses what cannot be
 */
public record ChangeView(UnaryOperator<ActiveView> change) implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return change.apply(current);
  }
}
