package charon.picture.view;

import charon.domain.Attributes;

/**
 * How high a value stands. Immutable.
 *
 * @param text as it is written; empty: there is none
 * @param part of what it can be at most, from 0 to 1; negative: nobody knows
 */
record Level(String text, double part) {

  static Level of(Attributes file, String member) {
    Attributes shape = file.object(member).orElse(Attributes.EMPTY);
    if (shape.equals(Attributes.EMPTY)) {
      return new Level(file.text(member), -1);
    }
    String now = shape.text("current");
    String most = shape.text("max");
    double part = number(now) / number(most);
    return new Level(
        most.isEmpty() ? now : now + " / " + most, Double.isFinite(part) && part >= 0 ? part : -1);
  }

  /** A text as a number, if it is one. */
  static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }
}
