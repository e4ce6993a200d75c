package charon.domain.view;

/** Keeps the view as it is: the turn of what is done beside it. */
public record KeepView() implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return current;
  }

  @Override
  public boolean isEvent() {
    return false;
  }
}
