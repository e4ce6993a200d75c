package charon.application.port.out;

/**
 * Something that was done or refused. There is no place in it for what was sent: passwords, tokens,
 * cookies and bodies are never written down.
 *
 * @param table name of the table that it was about: the one it was asked of, {@code default} if the
 *     request named none; of what an admin does to a table, that one
 * @param action what it was
 * @param who {@code user <name>} or {@code token <id> <name>}; empty: nobody who is known
 * @param from address of who sent the request
 * @param method the HTTP method
 * @param path the path as the route has it, with the names of its places
 * @param status the HTTP status of the answer
 */
public record AuditEntry(
    String table, Action action, String who, String from, String method, String path, int status) {

  /** What can be done. */
  public enum Action {
    /** Somebody logged in. */
    LOGIN,
    /** Somebody tried to, in vain. */
    LOGIN_REFUSED,
    /** Somebody logged out. */
    LOGOUT,
    /** Somebody tried to write and may not. */
    REFUSED,
    /** A game master wrote, with or without success. */
    WRITE
  }
}
