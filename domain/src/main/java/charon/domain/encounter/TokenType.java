package charon.domain.encounter;

/** What a token stands for. */
public enum TokenType {
  PLAYER,
  NPC,
  CREATURE,
  OBJECT
}
