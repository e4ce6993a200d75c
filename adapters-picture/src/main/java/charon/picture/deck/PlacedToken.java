package charon.picture.deck;

import charon.domain.encounter.Token;
import charon.picture.draw.Box;

/**
 * A token that is drawn. Immutable.
 *
 * @param token the token
 * @param x its middle from the left, in units of the drawing
 * @param y its middle from the top
 * @param scale how large it is; 1: as wide as a cell
 * @param unseen whether players do not see it
 */
record PlacedToken(Token token, double x, double y, double scale, boolean unseen) {

  private static final double DISC = 19;
  private static final String NAMELESS = "?";

  Box box() {
    return Box.around(x, y, DISC * scale);
  }

  String name() {
    return token.name().equals(NAMELESS) ? "" : token.name();
  }
}
