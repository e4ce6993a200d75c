package charon.picture.deck;

import charon.domain.encounter.TokenType;
import charon.domain.thing.Focus;
import charon.picture.draw.Box;
import java.awt.geom.AffineTransform;
import java.util.Optional;

/**
 * Where a map is looked at. Immutable.
 *
 * @param plan the deck
 * @param focus where the game master has displays look
 */
record Camera(DeckPlan plan, Optional<Focus> focus) {

  /** How far a look at a room reaches beyond its walls, and one at the party beyond it, in cells. */
  private static final double WALLS = 0.7;

  private static final double PARTY = 2.5;

  /** No cell is drawn larger than this, in parts of the height of the place. */
  private static final double LARGEST_CELL = 0.16;

  /** How the map is moved and scaled to a place; empty: there is nothing to see. */
  Optional<AffineTransform> on(Box place) {
    return focus
        .flatMap(this::aim)
        .or(plan::extent)
        .filter(seen -> seen.width() > 0 && seen.height() > 0)
        .map(seen -> {
          double scale = Math.min(
              LARGEST_CELL * place.height() / Cells.CELL,
              Math.min(place.width() / seen.width(), place.height() / seen.height()));
          AffineTransform transform =
              AffineTransform.getTranslateInstance(place.middleX(), place.middleY());
          transform.scale(scale, scale);
          transform.translate(-seen.middleX(), -seen.middleY());
          return transform;
        });
  }

  private Optional<Box> aim(Focus look) {
    return switch (look.on()) {
      case ALL -> Optional.empty();
      case ROOM ->
        plan.rooms().stream()
            .filter(room -> room.id().equals(look.roomId()))
            .findFirst()
            .map(room -> room.box().inset(-WALLS * Cells.CELL));
      case AREA ->
        look.area()
            .map(area -> new Box(
                area.x() * Cells.CELL,
                area.y() * Cells.CELL,
                area.width() * Cells.CELL,
                area.height() * Cells.CELL));
      case PARTY ->
        plan.tokens().stream()
            .filter(token -> token.token().type() == TokenType.PLAYER)
            .map(PlacedToken::box)
            .reduce(Box::with)
            .map(party -> party.inset(-PARTY * Cells.CELL));
    };
  }
}
