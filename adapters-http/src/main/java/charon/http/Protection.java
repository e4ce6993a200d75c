package charon.http;

import charon.http.security.LoginThrottle;
import charon.http.security.RateLimiter;
import charon.http.security.Throttling;
import charon.http.server.admission.Admission;
import charon.http.server.admission.AllowedHosts;
import charon.http.server.admission.ConnectionLimit;
import charon.http.server.admission.TrustedProxies;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What keeps one client from spoiling the server for the others.
 *
 * @param crowd how many there may be at a time
 * @param rates how often an address may do what anybody can do
 * @param names who clients and the server itself are taken for
 */
public record Protection(Crowd crowd, Rates rates, Names names) {

  /** Enough for a convention, and for a table of eight behind one address. */
  public static final Protection DEFAULTS =
      new Protection(new Crowd(8_192, 4_096, 4_096), new Rates(10, 30, 20, 30, 1_200), Names.NONE);

  /** How many times as many wrong passwords all addresses together have for one account in an hour. */
  private static final int OF_ALL_ADDRESSES = 6;

  /** How many times as often an address may say what displays show as change what is shown. */
  private static final int REPORTS_FOR_EACH_WRITE = 5;

  /** How many changes of what is shown an address may make for each time that it points at the map. */
  private static final int WRITES_FOR_A_PING = 20;

  /** How many for each picture that is drawn for it. */
  private static final int WRITES_FOR_A_PICTURE = 10;

  /** How often one display may say so at once: from then on once a second. */
  private static final int REPORTS_AT_ONCE = 3;

  /**
   * How many there may be at a time; 0: any number.
   *
   * @param connections open connections
   * @param connectionsPerAddress those of one address
   * @param streams event streams
   */
  public record Crowd(int connections, int connectionsPerAddress, int streams) {}

  /**
   * How often, of one address; 0: without limit.
   *
   * @param failedLogins wrong passwords for one account in 15 minutes
   * @param logins logins in a minute
   * @param badTokens unknown bearer tokens in a minute
   * @param playerSubmits questions to the ship's computer in a minute
   * @param playerWrites other changes that players may make, in a minute
   */
  public record Rates(
      int failedLogins, int logins, int badTokens, int playerSubmits, int playerWrites) {

    /** Everything as often as one likes. */
    public static final Rates UNLIMITED = new Rates(0, 0, 0, 0, 0);
  }

  /**
   * Who clients and the server itself are taken for.
   *
   * @param trustedProxies addresses and ranges of reverse proxies that tell who is behind them
   * @param allowedHosts names under which the server may be asked, beside addresses, {@code
   *     localhost} and {@code *.local}; none: any name
   * @param tableDomain a name below which each name of one more label is that of a table, such as
   *     {@code example.org}, where {@code keynote.example.org} is the table {@code keynote}
   */
  public record Names(
      List<String> trustedProxies, List<String> allowedHosts, Optional<String> tableDomain) {

    /** No proxy, and any name. */
    public static final Names NONE = new Names(List.of(), List.of());

    /** Where the names of hosts are none of tables. */
    public Names(List<String> trustedProxies, List<String> allowedHosts) {
      this(trustedProxies, allowedHosts, Optional.empty());
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a proxy is no address and no range of addresses, or a name
     *     can be no host's
     */
    public Names {
      trustedProxies = List.copyOf(trustedProxies);
      allowedHosts = List.copyOf(allowedHosts);
      TrustedProxies.of(trustedProxies);
      AllowedHosts.of(allowedHosts, tableDomain);
    }
  }

  /** The same with other rates. */
  public Protection with(Rates other) {
    return new Protection(crowd, other, names);
  }

  Admission reception() {
    TrustedProxies proxies = TrustedProxies.of(names.trustedProxies());
    return new Admission(
        new ConnectionLimit(crowd.connections(), crowd.connectionsPerAddress(), proxies),
        proxies,
        AllowedHosts.of(names.allowedHosts(), names.tableDomain()));
  }

  Throttling throttling() {
    return new Throttling(
        new LoginThrottle(
            inAMinute(rates.logins()),
            in(Duration.ofMinutes(15), rates.failedLogins()),
            in(Duration.ofHours(1), OF_ALL_ADDRESSES * rates.failedLogins())),
        inAMinute(rates.badTokens()),
        inAMinute(rates.playerSubmits()),
        inAMinute(rates.playerWrites()),
        inAMinute(pings()),
        inAMinute(pictures()),
        reports());
  }

  /** Each is an event for all displays; 0: without limit, as what else players may do. */
  private int pings() {
    return rates.playerWrites() == 0 ? 0 : Math.max(1, rates.playerWrites() / WRITES_FOR_A_PING);
  }

  /** Each takes a processor for a moment; 0: without limit, as what else players may do. */
  private int pictures() {
    return rates.playerWrites() == 0 ? 0 : Math.max(1, rates.playerWrites() / WRITES_FOR_A_PICTURE);
  }

  /** Displays say what they show once a second at most: a crowd of them behind one address is none. */
  private Throttling.Reports reports() {
    boolean limited = rates.playerWrites() > 0;
    return new Throttling.Reports(
        inAMinute(REPORTS_FOR_EACH_WRITE * rates.playerWrites()),
        in(Duration.ofSeconds(REPORTS_AT_ONCE), limited ? REPORTS_AT_ONCE : 0));
  }

  private static RateLimiter inAMinute(int times) {
    return in(Duration.ofMinutes(1), times);
  }

  private static RateLimiter in(Duration time, int times) {
    return new RateLimiter(times, time, System::nanoTime);
  }
}
