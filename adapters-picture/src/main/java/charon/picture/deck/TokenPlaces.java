package charon.picture.deck;

import charon.domain.encounter.GridPosition;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where tokens are drawn on a deck: several on one cell beside each other. Immutable.
 *
 * @param deckId the deck
 * @param rooms those that are drawn, by id
 * @param gm whether what is hidden is drawn, too
 */
record TokenPlaces(String deckId, Map<String, PlacedRoom> rooms, boolean gm) {

  private static final double LEAST = 0.5;
  private static final double MOST = 6;

  List<PlacedToken> of(Collection<Token> tokens) {
    Map<GridPosition, List<Token>> cells = new LinkedHashMap<>();
    tokens.stream()
        .filter(this::isDrawn)
        .forEach(token ->
            cells.computeIfAbsent(token.position(), at -> new ArrayList<>()).add(token));
    List<PlacedToken> placed = new ArrayList<>();
    cells.values().forEach(together -> {
      for (int i = 0; i < together.size(); i++) {
        placed.add(placed(together.get(i), i, together.size()));
      }
    });
    return placed;
  }

  private boolean isDrawn(Token token) {
    boolean elsewhere = (!token.deckId().isEmpty() && !token.deckId().equals(deckId))
        || (!token.roomId().isEmpty() && !rooms.containsKey(token.roomId()));
    return !elsewhere && (gm || !token.status().contains(TokenStatus.HIDDEN));
  }

  private PlacedToken placed(Token token, int place, int count) {
    double size =
        Math.min(MOST, Math.max(LEAST, token.look().flatMap(Token.Look::size).orElse(1.0)));
    double aside = (Math.max(1, size) - 1) / 2; // a large one begins at its cell
    double angle = Math.PI * (2.0 * place / count - 0.75);
    double radius = count <= 1 ? 0 : Math.min(0.5, 0.27 + 0.045 * count);
    double scale = count <= 1 ? 1 : Math.max(0.3, 0.8 - 0.06 * count);
    boolean unseen = token.status().contains(TokenStatus.HIDDEN)
        || (rooms.containsKey(token.roomId()) && rooms.get(token.roomId()).hidden());
    return new PlacedToken(
        token,
        (token.position().x() + 0.5 + aside + radius * Math.cos(angle)) * Cells.CELL,
        (token.position().y() + 0.5 + aside + radius * Math.sin(angle)) * Cells.CELL,
        size * scale,
        unseen);
  }
}
