package charon.http;

import charon.application.port.out.AuditTrail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server on a free port of the loopback interface with the tables of {@link TwoTables}. */
public final class ManyTables implements AutoCloseable {

  private final Displays displays;
  private final TwoTables tables;
  private final HttpAdapter adapter;

  /** Starts it. */
  public ManyTables() throws IOException {
    HttpSettings settings = HttpSettings.DEFAULTS
        .at(InetAddress.getLoopbackAddress().getHostAddress(), 0)
        .with(HttpSettings.DEFAULTS.protection().with(Protection.Rates.UNLIMITED));
    displays = new Displays(settings, ManyTables::randomBytes, Clock.systemUTC());
    TestCharon charon = new TestCharon(MarkedCampaign.of(TwoTables.DEFAULT), displays);
    tables = new TwoTables(charon);
    adapter = HttpAdapter.start(
        displays,
        settings,
        charon.useCases(),
        new Surroundings(
            Optional.empty(),
            AuditTrail.NONE,
            Optional.empty(),
            bound -> List.of(),
            new Monitoring(MetricsAccess.ALL, "1.2.3", () -> true)),
        ManyTables::randomBytes);
    adapter.ready();
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return adapter.address();
  }

  /** All of it but the sockets. */
  public TestCharon charon() {
    return tables.charon;
  }

  /** The header fields of those who have something to show at a table. */
  public List<Map<String, String>> people(String table) {
    return Arrays.stream(TwoTables.Caller.values())
        .map(caller -> tables.of(table, caller))
        .toList();
  }

  /** How many tables sleep, once all have that can. */
  public int asleep() {
    charon().tables().letSleep(Duration.ZERO, Duration.ZERO);
    return charon().tables().states().getOrDefault("asleep", 0);
  }

  @Override
  public void close() {
    adapter.close();
    displays.close();
  }

  private static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
