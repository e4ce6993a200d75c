package charon.domain.view;

/**
 * Says where the ship's computer is.
 *
 * @param locationPath slugs joined with {@code /}; empty: nowhere; need not exist
 */
public record SetCharonLocation(String locationPath) implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return current.withCharon(current.charon().withLocationPath(locationPath));
  }
}
