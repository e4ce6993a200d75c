package charon.domain.view;

/**
 * Has a place forget how it was left, and the tokens that stand there while another is shown.
 *
 * @param locationSlug the slug of its location; one that remembers nothing is left as it is
 */
public record ForgetPlace(String locationSlug) implements ViewCommand {

  @Override
  public ActiveView applyTo(ActiveView current) {
    return current.withPlaces(current.places().without(locationSlug));
  }
}
