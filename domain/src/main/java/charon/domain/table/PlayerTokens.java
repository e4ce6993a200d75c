package charon.domain.table;

import charon.domain.Attributes;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import java.util.List;

/** Which tokens players move by themselves. */
public enum PlayerTokens {
  /** Those that are theirs. */
  OWN,
  /** All that they see. */
  ALL,
  /** None. */
  NONE;

  /**
   * Whether a player may move a token. It is theirs if it has their name, be it as its id, or that of
   * somebody of the crew whom they play: who has them as {@code player}, or their name as id. Capitals
   * make no difference.
   *
   * @param player the name by which they log in; empty: nobody knows who it is
   * @param crew the player characters, as their file has them
   */
  public boolean allows(String player, TokenId id, Token token, List<Attributes> crew) {
    return switch (this) {
      case ALL -> true;
      case NONE -> false;
      case OWN ->
        !player.isEmpty()
            && (isCalled(player, player, id, token)
                || crew.stream()
                    .filter(person ->
                        same(person.text("player"), player) || same(person.text("id"), player))
                    .anyMatch(
                        person -> isCalled(person.text("name"), person.text("id"), id, token)));
    };
  }

  /**
   * Whether a token may be moved from a display that is tied to somebody of the crew, whose it is if it
   * has their name, or their id as its own.
   *
   * @param member the id of whom it is tied to; empty: of nobody
   * @param crew the player characters, as their file has them
   */
  boolean allowsTied(String member, TokenId id, Token token, List<Attributes> crew) {
    return switch (this) {
      case ALL -> true;
      case NONE -> false;
      case OWN ->
        crew.stream()
            .filter(person -> !member.isEmpty() && person.text("id").equals(member))
            .anyMatch(person -> isCalled(person.text("name"), member, id, token));
    };
  }

  private static boolean isCalled(String name, String as, TokenId id, Token token) {
    return same(name, token.name()) || same(as, id.value());
  }

  private static boolean same(String one, String other) {
    return !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
  }
}
