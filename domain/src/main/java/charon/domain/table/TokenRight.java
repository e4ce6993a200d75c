package charon.domain.table;

import charon.domain.Attributes;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import java.util.List;

/**
 * Which tokens somebody moves. Immutable.
 *
 * @param rule what the table says
 * @param player the name by which they log in; empty: nobody knows who it is
 * @param crew id of the crew member to whom their display is tied; empty: to none
 */
public record TokenRight(PlayerTokens rule, String player, String crew) {

  /** Whatever there is. */
  public static final TokenRight ANY = new TokenRight(PlayerTokens.ALL, "", "");

  /** Whether every token may be moved. */
  public boolean isAny() {
    return rule == PlayerTokens.ALL;
  }

  /** Whether no token may be moved, whatever there is. */
  public boolean isNone() {
    return rule == PlayerTokens.NONE || (!isAny() && player.isEmpty() && crew.isEmpty());
  }

  /**
   * Whether a token may be moved.
   *
   * @param roster the player characters, as their file has them
   */
  public boolean covers(TokenId id, Token token, List<Attributes> roster) {
    return rule.allows(player, id, token, roster) || rule.allowsTied(crew, id, token, roster);
  }
}
