package charon.domain.view;

/**
 * Lets players ask the ship's computer, or only read.
 *
 * @param mode the mode from now on
 */
public record SetCharonMode(CharonMode mode) implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return current.withCharon(current.charon().withMode(mode));
  }
}
