package charon.domain.view;

/** Takes the comm terminal away. */
public record HideOverlay() implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return current.withOverlay(Overlay.NONE).withThings(current.things().turned());
  }
}
