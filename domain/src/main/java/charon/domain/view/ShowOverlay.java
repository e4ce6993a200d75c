package charon.domain.view;

/**
 * Shows a comm terminal on top of the view.
 *
 * @param overlay the terminal; need not exist; {@link Overlay#NONE} shows none
 */
public record ShowOverlay(Overlay overlay) implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return current.withOverlay(overlay).withThings(current.things().turned());
  }
}
