package charon.http;

/** Who calls. */
public enum Who {
  /** Nobody who is known. */
  ANONYMOUS,
  /** Logged in as a player, with all that their browser would send. */
  PLAYER,
  /** Logged in as game master, with all that their browser would send. */
  GM,
  /** A script with an API token that reads. */
  READER,
  /** A script with an API token that controls, as those of before scopes do. */
  SCRIPT,
  /** A script with an API token that administers. */
  ADMIN
}
