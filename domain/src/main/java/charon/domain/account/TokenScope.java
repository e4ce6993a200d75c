package charon.domain.account;

/** How far an API token reaches. Each scope covers the ones before it. */
public enum TokenScope {
  /** Reads whatever the game master may read. */
  READ,
  /** Does whatever the game master does at the table. */
  CONTROL,
  /** Manages the server: who is logged in, and what else concerns accounts. */
  ADMIN;

  /** Whether a token of this scope may do what asks for the other. */
  public boolean covers(TokenScope needed) {
    return compareTo(needed) >= 0;
  }
}
