package charon.domain.account;

/** What a user may do at a table. */
public enum Role {
  /** Runs the game: may do everything at the table. */
  GM,
  /** Reads the messages addressed to them. */
  PLAYER
}
