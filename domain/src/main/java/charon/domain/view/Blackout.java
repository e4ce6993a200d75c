package charon.domain.view;

import java.util.Objects;

/**
 * What players see in place of everything while their screens are dark. Immutable.
 *
 * @param style how it looks
 * @param text what it says; may be empty
 * @param image the path of a picture, relative to the campaign folder, with {@code /}; empty for none
 */
public record Blackout(Style style, String text, String image) {

  /** How a blackout looks. */
  public enum Style {
    /** Nothing but the text. */
    BLACK,
    /** As a server that waits for its game master. */
    STANDBY,
    /** A screen without a signal. */
    STATIC,
    /** A picture. */
    CARD
  }

  public Blackout {
    Objects.requireNonNull(style, "style");
  }
}
