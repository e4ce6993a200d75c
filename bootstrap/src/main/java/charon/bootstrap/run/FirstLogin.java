package charon.bootstrap.run;

/**
 * The login that was made at the first start.
 *
 * @param password the game master's random password
 */
record FirstLogin(String password) {

  private static final String RULE = "=".repeat(72);

  /** Some lines that are hard to overlook. */
  @Override
  public String toString() {
    return String.join(
        System.lineSeparator(),
        "",
        RULE,
        "  First start. Log in as the game master with",
        "",
        "      name      gm",
        "      password  " + password,
        "",
        "  It is not shown again. To change it: charon user passwd gm",
        RULE,
        "");
  }
}
