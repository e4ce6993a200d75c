package charon.http;

/** Who calls. */
public enum Who {
  /** Nobody who is known. */
  ANONYMOUS,
  /** Logged in as a player, with all that their browser would send. */
  PLAYER,
  /** Logged in as game master, with all that their browser would send. */
  GM,
  /** A script with an API token. */
  SCRIPT
}
