package charon.picture.deck;

import charon.domain.Attributes;
import charon.picture.draw.Box;
import java.util.Optional;
import java.util.OptionalDouble;

/** Places on the grid, as the campaign's files say them. */
final class Cells {

  /** Units of the drawing in one cell, as on the pages. */
  static final double CELL = 40;

  private Cells() {}

  static OptionalDouble number(Attributes file, String member) {
    return file.get(member)
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).doubleValue())
        .filter(Double::isFinite)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  /** A rectangle in units of the drawing; empty if the file has none. */
  static Optional<Box> rectangle(Attributes file) {
    OptionalDouble x = number(file, "x");
    OptionalDouble y = number(file, "y");
    double width = number(file, "width").orElse(0);
    double height = number(file, "height").orElse(0);
    return x.isPresent() && y.isPresent() && width > 0 && height > 0
        ? Optional.of(
            new Box(x.getAsDouble() * CELL, y.getAsDouble() * CELL, width * CELL, height * CELL))
        : Optional.empty();
  }

  /** A word of a file as one reads it. */
  static String readable(String word) {
    return word.replace('_', ' ').strip();
  }
}
