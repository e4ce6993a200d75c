package charon.domain.account;

/** What a user may do. */
public enum Role {
  /** Runs the game: may do everything. */
  GM,
  /** Reads the messages addressed to them. */
  PLAYER
}
