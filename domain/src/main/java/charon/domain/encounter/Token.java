package charon.domain.encounter;

import charon.domain.InvalidValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
 * @param look how it is drawn, and what is noted of it; empty: nothing is said
 */
public record Token(
    TokenType type,
    String name,
    GridPosition position,
    List<TokenStatus> status,
    String imageUrl,
    String roomId,
    String deckId,
    Optional<Look> look) {

  /**
   * How a token is drawn, and what is noted of it. Immutable.
   *
   * @param size how wide it is, in cells; empty: as its type has it
   * @param facing where it looks, in degrees clockwise from up, from 0 to below 360; empty: nowhere
   * @param note what the game master has noted, and players do not know; may be empty
   */
  public record Look(Optional<Double> size, Optional<Double> facing, String note) {

    /** Nothing is said. */
    public static final Look NONE = new Look(Optional.empty(), Optional.empty(), "");
  }

  /**
   * Copies and checks.
   *
   * @throws InvalidValueException if the name is blank
   */
  public Token {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(position, "position");
    status = List.copyOf(status);
    look = look.filter(some -> !some.equals(Look.NONE));
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
    this(type, name, position, status, imageUrl, roomId, "", Optional.empty());
  }

  /** The same token on a deck; empty: on whichever is shown. */
  public Token onDeck(String newDeckId) {
    return new Token(type, name, position, status, imageUrl, roomId, newDeckId, look);
  }

  Token movedTo(GridPosition newPosition, String newRoomId) {
    return new Token(type, name, newPosition, status, imageUrl, newRoomId, deckId, look);
  }

  Token withStatus(List<TokenStatus> newStatus) {
    return new Token(type, name, position, newStatus, imageUrl, roomId, deckId, look);
  }

  Token called(String newName) {
    return new Token(type, newName, position, status, imageUrl, roomId, deckId, look);
  }

  Token shownAs(String newImageUrl) {
    return new Token(type, name, position, status, newImageUrl, roomId, deckId, look);
  }

  /** The same token drawn in another way. */
  public Token looking(Look newLook) {
    return new Token(type, name, position, status, imageUrl, roomId, deckId, Optional.of(newLook));
  }

  /** The same token without what is noted of it. */
  public Token withoutNote() {
    return look.filter(some -> !some.note().isEmpty())
        .map(some -> looking(new Look(some.size(), some.facing(), "")))
        .orElse(this);
  }
}
