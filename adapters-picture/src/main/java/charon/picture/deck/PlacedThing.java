package charon.picture.deck;

import charon.domain.Attributes;
import charon.picture.draw.Box;

/**
 * A terminal, a point of interest, or a way to another deck. Immutable.
 *
 * @param kind {@code poi}, {@code terminal} or {@code link}
 * @param file what the campaign says of it
 * @param x its middle from the left, in units of the drawing
 * @param y its middle from the top
 */
record PlacedThing(String kind, Attributes file, double x, double y) {

  private static final double REACH = 15;

  Box box() {
    return Box.around(x, y, REACH);
  }
}
