package charon.domain.encounter;

import charon.domain.InvalidValueException;
import java.util.List;
import java.util.Objects;

/**
 * A piece on the encounter map.
 *
 * @param type what it stands for
 * @param name shown beside it; not blank
 * @param position where it stands
 * @param status its conditions, in the order in which they were set
 * @param imageUrl its picture; empty for none
 * @param roomId the room it is in; empty if that was not said
 * @param deckId the deck that it is drawn on, and on no other; empty: on whichever is shown
 */
public record Token(
    TokenType type,
    String name,
    GridPosition position,
    List<TokenStatus> status,
    String imageUrl,
    String roomId,
    String deckId) {

  /**
   * Copies and checks.
   *
   * @throws InvalidValueException if the name is blank
   */
  public Token {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(position, "position");
    status = List.copyOf(status);
    if (name.isBlank()) {
      throw new InvalidValueException("name must not be blank");
    }
  }

  /** A token that is drawn on whichever deck is shown. */
  public Token(
      TokenType type,
      String name,
      GridPosition position,
      List<TokenStatus> status,
      String imageUrl,
      String roomId) {
    this(type, name, position, status, imageUrl, roomId, "");
  }

  /** The same token on a deck; empty: on whichever is shown. */
  public Token onDeck(String newDeckId) {
    return new Token(type, name, position, status, imageUrl, roomId, newDeckId);
  }

  Token movedTo(GridPosition newPosition, String newRoomId) {
    return new Token(type, name, newPosition, status, imageUrl, newRoomId, deckId);
  }

  Token withStatus(List<TokenStatus> newStatus) {
    return new Token(type, name, position, newStatus, imageUrl, roomId, deckId);
  }
}
