package charon.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a change costs, however many see it, and what the process does besides, by what its threads
 * are for.
 */
final class FixedCostTable {

  static final int CHANGES = 50;
  static final List<Integer> COUNTS = List.of(0, 100);

  /** How the names of threads begin. */
  private static final Map<String, List<String>> KINDS = Map.of(
      "event loops", List.of("http-", "frames"),
      "workers", List.of("worker"),
      "compilers", List.of("C1 ", "C2 "),
      "VM and collector", List.of("VM ", "GC ", "G1 ", "Monitor", "Service", "Signal", "Common-C"));

  private static final List<String> ORDER =
      List.of("event loops", "workers", "compilers", "VM and collector");

  private final LoadOptions options;
  private final Report report;

  FixedCostTable(LoadOptions options, Report report) {
    this.options = options;
    this.report = report;
  }

  void print(CharonServer charon) throws IOException {
    List<String> columns = new ArrayList<>(List.of("listeners", "what", "CPU, µs per 100 ms"));
    columns.addAll(ORDER);
    columns.add("others");
    report.table("A change every 100 ms, and none", columns);
    charon.show(BenchmarkCampaign.Size.SMALL);
    for (int count : COUNTS) {
      try (var clients = new Listeners(charon.port())) {
        clients.open(count);
        warm(charon, clients, options.amount().warmUp() / 4);
        report.row(row(count, "nothing", rest(charon, clients)));
        report.row(row(count, "a change", changes(charon, clients)));
      }
    }
  }

  /** Changes that do not count. */
  static void warm(CharonServer charon, Listeners clients, int changes) throws IOException {
    for (int i = 0; i < changes; i++) {
      clients.ask(charon.change());
    }
  }

  /** What each thread uses while nothing is changed. */
  static Map<String, Long> rest(CharonServer charon, Listeners clients) throws IOException {
    Map<String, Long> before = Costs.cpuNanosByThread(charon.pid());
    clients.driveUntil(System.nanoTime() + CHANGES * FanOutTables.PACE.toNanos());
    return Costs.since(before, Costs.cpuNanosByThread(charon.pid()));
  }

  /** What each thread uses in the same time while something is. */
  static Map<String, Long> changes(CharonServer charon, Listeners clients) throws IOException {
    Map<String, Long> before = Costs.cpuNanosByThread(charon.pid());
    long next = System.nanoTime();
    for (int i = 0; i < CHANGES; i++) {
      clients.ask(charon.change());
      next += FanOutTables.PACE.toNanos();
      clients.driveUntil(next);
    }
    return Costs.since(before, Costs.cpuNanosByThread(charon.pid()));
  }

  private static List<String> row(int listeners, String what, Map<String, Long> nanos) {
    long all = nanos.values().stream().mapToLong(Long::longValue).sum();
    List<String> cells = new ArrayList<>(List.of("" + listeners, what, micros(all)));
    long known = 0;
    for (String kind : ORDER) {
      long some = of(kind, nanos);
      known += some;
      cells.add(micros(some));
    }
    cells.add(micros(all - known));
    return cells;
  }

  private static long of(String kind, Map<String, Long> nanos) {
    List<String> names = KINDS.getOrDefault(kind, List.of());
    return nanos.entrySet().stream()
        .filter(entry -> names.stream().anyMatch(entry.getKey()::startsWith))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static String micros(long nanos) {
    return Report.number(nanos / 1e3 / CHANGES);
  }
}
