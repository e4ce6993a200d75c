package charon.application.port.in.display;

import charon.domain.InvalidValueException;
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
 */
public record DisplayReport(
    long revision,
    OptionalInt width,
    OptionalInt height,
    Optional<Boolean> visible,
    Optional<String> label) {

  private static final int MAX_PIXELS = 100_000;
  private static final int MAX_LABEL = 80;

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
