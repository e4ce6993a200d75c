package charon.bootstrap.settings;

import charon.http.Protection;
import java.util.List;
import java.util.Optional;

/** What keeps one client from spoiling the server for the others. */
record Clients(
    @Setting(
        value = "8192",
        most = MANY,
        says = "How many connections there may be at a time; 0: any number.",
        more = LIMITS)
    int maxConnections,

    @Setting(
        value = "4096",
        most = MANY,
        says = "How many of them from one address; 0: any number.",
        more = LIMITS)
    int maxConnectionsPerAddress,

    @Setting(
        value = "4096",
        most = MANY,
        says = "How many displays may listen at a time; 0: any number.",
        more = LIMITS)
    int maxStreams,

    @Setting(
        value = "10",
        most = MANY,
        says = "How many wrong passwords an address may send for one account in 15 minutes; 0: any"
            + " number.",
        more = LIMITS)
    int failedLogins,

    @Setting(
        value = "30",
        most = MANY,
        says = "How many logins an address may try in a minute; 0: any number.",
        more = LIMITS)
    int logins,

    @Setting(
        value = "20",
        most = MANY,
        says = "How many unknown tokens an address may show in a minute; 0: any number.",
        more = LIMITS)
    int badTokens,

    @Setting(
        value = "30",
        most = MANY,
        says = "How many questions to the ship's computer may come from an address in a minute; 0:"
            + " any number.",
        more = LIMITS)
    int playerSubmits,

    @Setting(
        value = "1200",
        most = MANY,
        says = "How many other changes that need no login, such as a dragged token, may come from"
            + " an address in a minute; 0: any number.",
        more = LIMITS)
    int playerWrites,

    @Setting(
        label = "ADDRESS,...",
        says = "Reverse proxies, as addresses or ranges such as 10.0.0.0/8, separated by commas;"
            + " what they say in X-Forwarded-For and X-Forwarded-Proto counts.",
        more = "#behind-a-proxy")
    List<String> trustedProxies,

    @Setting(
        label = "NAME,...",
        says = "Names under which browsers may ask for this server, separated by commas; with them"
            + " go addresses, localhost, *.local and this computer's own name, and no others.",
        otherwise = "none, any name",
        more = "#names-of-the-server")
    List<String> allowedHosts) {

  static final int MANY = 1_000_000;
  static final String LIMITS = "#limits-on-clients";

  Clients {
    trustedProxies = List.copyOf(trustedProxies);
    allowedHosts = List.copyOf(allowedHosts);
  }

  /**
   * The same for the HTTP adapter.
   *
   * @param tableDomain see {@link Tables}
   * @throws IllegalArgumentException if a proxy is no address and no range of addresses, or a name
   *     can be no host's
   */
  Protection protection(Optional<String> tableDomain) {
    return new Protection(
        new Protection.Crowd(maxConnections, maxConnectionsPerAddress, maxStreams),
        new Protection.Rates(failedLogins, logins, badTokens, playerSubmits, playerWrites),
        new Protection.Names(trustedProxies, allowedHosts, tableDomain));
  }
}
