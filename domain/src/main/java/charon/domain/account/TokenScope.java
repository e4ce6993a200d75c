package charon.domain.account;

/** How far an API token reaches. Each scope covers the ones before it. */
public enum TokenScope {
  /** Reads whatever the game master of its table may read. */
  READ,
  /** Does whatever the game master does at its table. */
  CONTROL,
  /** Manages the server, too: tables, users, tokens, and who is logged in. */
  ADMIN;

  /** Whether a token of this scope may do what asks for the other. */
  public boolean covers(TokenScope needed) {
    return compareTo(needed) >= 0;
  }
}
