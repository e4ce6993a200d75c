package charon.domain.disclosure;

/** For whom something is shown. */
public enum Audience {
  /** Who runs the game: knows everything. */
  GM,
  /** Everybody else: knows what has been revealed. */
  PLAYERS
}
