package charon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What reading the state costs, and how many bytes an update is. */
final class RequestTables {

  private static final List<BenchmarkCampaign.Size> SIZES = List.of(
      BenchmarkCampaign.Size.SMALL, BenchmarkCampaign.Size.MEDIUM, BenchmarkCampaign.Size.LARGE);
  private static final int WARM_UP = 2000;
  private static final int REQUESTS = 3000;
  private static final int TURNS = 5;
  private static final int UPDATES = 20;
  private static final Duration QUIET = Duration.ofMillis(300);

  private final boolean pinned;
  private final Report report;

  RequestTables(boolean pinned, Report report) {
    this.pinned = pinned;
    this.report = report;
  }

  void print(CharonServer charon) throws IOException {
    report.table(
        "Requests and bytes",
        List.of(
            "state, bytes",
            "GET of the state, CPU, µs",
            "nginx, a file of that size",
            "x nginx",
            "a change nobody listens to, CPU, µs",
            "bytes per update",
            "with gzip accepted"));
    for (BenchmarkCampaign.Size size : SIZES) {
      int bytes = charon.show(size);
      List<String> cells = new ArrayList<>(List.of("" + bytes));
      cells.addAll(readingBesideNginx(charon, bytes));
      cells.add(Report.number(cpuMicros(charon.pid(), charon.port(), charon::change)));
      cells.addAll(bytesPerUpdate(charon));
      report.row(cells);
    }
  }

  /** The median of some turns; both take turns, and their ratio is that within a turn. */
  private List<String> readingBesideNginx(CharonServer charon, int bytes) throws IOException {
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    byte[] state = Requests.get(Requests.STATE);
    byte[] file = Requests.get(NginxServer.FILE);
    Optional<NginxServer> started = NginxServer.start(pinned, bytes);
    for (int i = 0; i < TURNS; i++) {
      ours.add(cpuMicros(charon.pid(), charon.port(), () -> state));
      if (started.isPresent()) {
        NginxServer nginx = started.get();
        theirs.add(cpuMicros(nginx.pid(), nginx.port(), () -> file));
        ratios.add(ours.get(i) / theirs.get(i));
      }
    }
    started.ifPresent(NginxServer::close);
    return List.of(median(ours), median(theirs), median(ratios));
  }

  private static String median(List<Double> figures) {
    return figures.isEmpty() ? "–" : Report.number(Medians.of(figures, Double::doubleValue));
  }

  /** Processor time of a request, when they come one after the other. */
  static double cpuMicros(long pid, int port, Supplier<byte[]> requests) throws IOException {
    try (var client = new Listeners(port)) {
      ask(client, requests, WARM_UP);
      CpuTime before = CpuTime.of(pid);
      ask(client, requests, REQUESTS);
      return CpuTime.of(pid).sinceNanos(before) / 1e3 / REQUESTS;
    }
  }

  private static void ask(Listeners client, Supplier<byte[]> requests, int count)
      throws IOException {
    for (int i = 0; i < count; i++) {
      client.ask(requests.get());
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
