package charon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What reading the state costs, and how many bytes an update is. */
final class RequestTables {

  private static final int WARM_UP = 2000;
  private static final int REQUESTS = 3000;
  private static final int UPDATES = 20;
  private static final Duration QUIET = Duration.ofMillis(300);

  private final Report report;

  RequestTables(Report report) {
    this.report = report;
  }

  void print(CharonServer charon) throws IOException {
    report.table(
        "Requests and bytes",
        List.of(
            "state, bytes",
            "GET of the state, CPU, µs",
            "a change nobody listens to, CPU, µs",
            "bytes per update",
            "with gzip accepted"));
    for (BenchmarkCampaign.Size size : BenchmarkCampaign.Size.values()) {
      int bytes = charon.show(size);
      List<String> cells = new ArrayList<>(List.of("" + bytes));
      cells.add(Report.number(cpuMicros(charon, Requests.get(Requests.STATE), false)));
      cells.add(Report.number(cpuMicros(charon, new byte[0], true)));
      cells.addAll(bytesPerUpdate(charon));
      report.row(cells);
    }
  }

  private static double cpuMicros(CharonServer charon, byte[] request, boolean change)
      throws IOException {
    try (var client = new Listeners(charon.port())) {
      ask(charon, client, request, change, WARM_UP);
      long before = Costs.cpuNanos(charon.pid());
      ask(charon, client, request, change, REQUESTS);
      return (Costs.cpuNanos(charon.pid()) - before) / 1e3 / REQUESTS;
    }
  }

  private static void ask(
      CharonServer charon, Listeners client, byte[] request, boolean change, int count)
      throws IOException {
    for (int i = 0; i < count; i++) {
      client.ask(change ? charon.change() : request);
    }
  }

  private static List<String> bytesPerUpdate(CharonServer charon) throws IOException {
    try (var clients = new Listeners(charon.port())) {
      EventStreamReader plain = clients.openCounted(false);
      EventStreamReader packed = clients.openCounted(true);
      clients.driveUntil(System.nanoTime() + QUIET.toNanos());
      long plainBefore = plain.bytes();
      long packedBefore = packed.bytes();
      for (int i = 0; i < UPDATES; i++) {
        clients.ask(charon.change());
        clients.driveUntil(System.nanoTime() + QUIET.toNanos() / 10); // none is skipped
      }
      clients.driveUntil(System.nanoTime() + QUIET.toNanos());
      return List.of(
          "" + (plain.bytes() - plainBefore) / UPDATES,
          "" + (packed.bytes() - packedBefore) / UPDATES);
    }
  }
}
