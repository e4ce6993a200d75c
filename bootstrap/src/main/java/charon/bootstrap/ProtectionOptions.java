package charon.bootstrap;

import charon.http.Protection;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that keep one client from spoiling the server for the others. */
final class ProtectionOptions {

  private static final int MANY = 1_000_000;

  @Option(
      names = "--max-connections",
      order = 80,
      paramLabel = "NUMBER",
      description = {
        "How many connections there may be at a time; 0: any number.",
        "Default: 8192.",
        "Environment: CHARON_MAX_CONNECTIONS"
      })
  private int connections = Protection.DEFAULTS.crowd().connections();

  @Option(
      names = "--max-connections-per-address",
      order = 80,
      paramLabel = "NUMBER",
      description = {
        "How many of them from one address; 0: any number.",
        "Default: 4096.",
        "Environment: CHARON_MAX_CONNECTIONS_PER_ADDRESS"
      })
  private int connectionsPerAddress = Protection.DEFAULTS.crowd().connectionsPerAddress();

  @Option(
      names = "--max-streams",
      order = 80,
      paramLabel = "NUMBER",
      description = {
        "How many displays may listen at a time; 0: any number.",
        "Default: 4096.",
        "Environment: CHARON_MAX_STREAMS"
      })
  private int streams = Protection.DEFAULTS.crowd().streams();

  @Option(
      names = "--failed-logins",
      order = 81,
      paramLabel = "NUMBER",
      description = {
        "How many wrong passwords an address may send for one account in 15 minutes; 0: any"
            + " number.",
        "Default: 10.",
        "Environment: CHARON_FAILED_LOGINS"
      })
  private int failedLogins = Protection.DEFAULTS.rates().failedLogins();

  @Option(
      names = "--logins",
      order = 81,
      paramLabel = "NUMBER",
      description = {
        "How many logins an address may try in a minute; 0: any number.",
        "Default: 30.",
        "Environment: CHARON_LOGINS"
      })
  private int logins = Protection.DEFAULTS.rates().logins();

  @Option(
      names = "--bad-tokens",
      order = 81,
      paramLabel = "NUMBER",
      description = {
        "How many unknown tokens an address may show in a minute; 0: any number.",
        "Default: 20.",
        "Environment: CHARON_BAD_TOKENS"
      })
  private int badTokens = Protection.DEFAULTS.rates().badTokens();

  @Option(
      names = "--player-submits",
      order = 81,
      paramLabel = "NUMBER",
      description = {
        "How many questions to the ship's computer may come from an address in a minute; 0: any"
            + " number.",
        "Default: 30.",
        "Environment: CHARON_PLAYER_SUBMITS"
      })
  private int playerSubmits = Protection.DEFAULTS.rates().playerSubmits();

  @Option(
      names = "--player-writes",
      order = 81,
      paramLabel = "NUMBER",
      description = {
        "How many other changes that need no login, such as a dragged token, may come from an"
            + " address in a minute; 0: any number.",
        "Default: 1200.",
        "Environment: CHARON_PLAYER_WRITES"
      })
  private int playerWrites = Protection.DEFAULTS.rates().playerWrites();

  @Option(
      names = "--trusted-proxies",
      order = 82,
      split = ",",
      paramLabel = "ADDRESS",
      description = {
        "Reverse proxies, as addresses or ranges such as 10.0.0.0/8, separated by commas; what they"
            + " say in X-Forwarded-For and X-Forwarded-Proto counts.",
        "Default: none.",
        "Environment: CHARON_TRUSTED_PROXIES"
      })
  private List<String> trustedProxies = Protection.DEFAULTS.names().trustedProxies();

  @Option(
      names = "--allowed-hosts",
      order = 82,
      split = ",",
      paramLabel = "NAME",
      description = {
        "Names under which browsers may ask for this server, separated by commas; with them go"
            + " addresses, localhost, *.local and this computer's own name, and no others.",
        "Default: none, any name.",
        "Environment: CHARON_ALLOWED_HOSTS"
      })
  private List<String> allowedHosts = Protection.DEFAULTS.names().allowedHosts();

  /**
   * What the options say.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  Protection settings() {
    return new Protection(
        new Protection.Crowd(
            checked("max-connections", connections),
            checked("max-connections-per-address", connectionsPerAddress),
            checked("max-streams", streams)),
        new Protection.Rates(
            checked("failed-logins", failedLogins),
            checked("logins", logins),
            checked("bad-tokens", badTokens),
            checked("player-submits", playerSubmits),
            checked("player-writes", playerWrites)),
        new Protection.Names(trustedProxies, allowedHosts));
  }

  private static int checked(String setting, int value) {
    if (value < 0 || value > MANY) {
      throw new IllegalArgumentException(setting + ": " + value + " (expected: 0 to " + MANY + ")");
    }
    return value;
  }
}
