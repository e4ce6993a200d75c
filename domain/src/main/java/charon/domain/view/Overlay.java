package charon.domain.view;

/**
 * The comm terminal shown on top of the view.
 *
 * @param locationSlug the location it stands at; empty: none is shown
 * @param terminalSlug the terminal; empty: none is shown
 */
public record Overlay(String locationSlug, String terminalSlug) {

  /** Nothing on top. */
  public static final Overlay NONE = new Overlay("", "");
}
