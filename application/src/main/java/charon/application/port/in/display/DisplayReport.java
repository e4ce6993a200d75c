package charon.application.port.in.display;

import charon.domain.InvalidValueException;
import charon.domain.display.Frame;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a display says that it shows. Immutable.
 *
 * @param revision the last that it has drawn, of those of its audience
 * @param width of what it draws on, in CSS pixels; empty: it does not say
 * @param height likewise
 * @param visible whether anybody could see it; empty: it does not say
 * @param label what it calls itself; empty: it does not say
 * @param frame what of the map it shows; empty: it shows none, or does not say
 */
public record DisplayReport(
    long revision,
    OptionalInt width,
    OptionalInt height,
    Optional<Boolean> visible,
    Optional<String> label,
    Optional<SeenFrame> frame) {

  private static final int MAX_PIXELS = 100_000;
  private static final int MAX_LABEL = 80;
  private static final int MAX_DECK = 200;

  /**
   * A part of a deck that can be seen on a display. Immutable.
   *
   * @param deckId the deck; empty: the place has but one, which has no id
   * @param frame the part
   */
  public record SeenFrame(String deckId, Frame frame) {

    /**
     * Checks the length of the id.
     *
     * @throws InvalidValueException if it is longer than any
     */
    public SeenFrame {
      require(
          deckId.length() <= MAX_DECK,
          "frame.deck_id must have at most " + MAX_DECK + " characters");
    }
  }

  /** What a display shows that says nothing of a map. */
  public DisplayReport(
      long revision,
      OptionalInt width,
      OptionalInt height,
      Optional<Boolean> visible,
      Optional<String> label) {
    this(revision, width, height, visible, label, Optional.empty());
  }

  /**
   * Checks the bounds.
   *
   * @throws InvalidValueException naming what lies beyond them
   */
  public DisplayReport {
    require(revision >= 0, "revision must not be negative");
    require(isSize(width), "width must be from 0 to " + MAX_PIXELS);
    require(isSize(height), "height must be from 0 to " + MAX_PIXELS);
    require(
        label.orElse("").length() <= MAX_LABEL,
        "label must have at most " + MAX_LABEL + " characters");
  }

  private static boolean isSize(OptionalInt pixels) {
    return pixels.orElse(0) >= 0 && pixels.orElse(0) <= MAX_PIXELS;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new InvalidValueException(otherwise);
    }
  }
}
