package charon.benchmarks.load;

import charon.benchmarks.load.BenchmarkCampaign.Size;
import charon.benchmarks.load.Turns.Measurement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Two jars beside each other, by turns: is what is new slower? */
final class ComparisonTables {

  private static final List<Size> SIZES = List.of(Size.SMALL, Size.MEDIUM, Size.LARGE);
  private static final int NOW = 0;
  private static final int BEFORE = 1;

  private final LoadOptions options;
  private final Report report;

  ComparisonTables(LoadOptions options, Report report) {
    this.options = options;
    this.report = report;
  }

  void print(CharonServer now, CharonServer before) throws IOException {
    List<CharonServer> both = List.of(now, before);
    for (CharonServer server : both) {
      FanOutTables.warmUp(server, options.amount().warmUp());
    }
    paced(both);
    burst(both);
    fixed(both);
    requests(both);
    memory(both);
  }

  private void paced(List<CharonServer> both) throws IOException {
    report.table(
        "Changes at 10/s",
        List.of(
            "state, bytes",
            "listeners",
            "CPU, µs per event",
            "before",
            "new / before",
            "last, ms",
            "before",
            "new / before"));
    int changes = options.amount().changes();
    for (Size size : SIZES) {
      for (int count : options.amount().counts()) {
        rowOf(
            both,
            size,
            count,
            (server, all) -> Run.paced(server, all, changes, FanOutTables.PACE),
            List.of(Run::cpuMicrosPerEvent, run -> run.last() / 1e6));
      }
    }
  }

  private void burst(List<CharonServer> both) throws IOException {
    report.table(
        FanOutTables.BURST + " changes back to back",
        List.of(
            "state, bytes",
            "listeners",
            "CPU, ms",
            "before",
            "new / before",
            "done, ms",
            "before",
            "new / before"));
    for (Size size : Size.values()) {
      rowOf(
          both,
          size,
          FanOutTables.BURST_LISTENERS,
          (server, all) -> Run.burst(server, all, FanOutTables.BURST),
          List.of(run -> run.cpuNanos() / 1e6, run -> run.nanos() / 1e6));
    }
  }

  private void rowOf(
      List<CharonServer> both,
      Size size,
      int count,
      Measurement what,
      List<ToDoubleFunction<Run>> figures)
      throws IOException {
    int bytes = 0;
    for (CharonServer server : both) {
      bytes = server.show(size);
    }
    Turns turns = Turns.take(List.copyOf(both), count, options.amount().repetitions(), what);
    List<String> cells = new ArrayList<>(List.of("" + bytes, "" + count));
    for (ToDoubleFunction<Run> figure : figures) {
      cells.add(Report.number(turns.median(NOW, figure)));
      cells.add(Report.number(turns.median(BEFORE, figure)));
      cells.add("" + turns.ratios(NOW, BEFORE, figure));
    }
    report.row(cells);
  }

  private void fixed(List<CharonServer> both) throws IOException {
    report.table(
        "A change every 100 ms, and none",
        List.of("listeners", "what", "CPU, µs per 100 ms", "before", "new / before"));
    for (CharonServer server : both) {
      server.show(Size.SMALL);
    }
    for (int count : FixedCostTable.COUNTS) {
      row(List.of("" + count, "nothing"), both, server -> fixed(server, count, false));
      row(List.of("" + count, "a change"), both, server -> fixed(server, count, true));
    }
  }

  private double fixed(CharonServer server, int count, boolean changes) throws IOException {
    try (var clients = new Listeners(server.port())) {
      clients.open(count);
      FixedCostTable.warm(server, clients, options.amount().warmUp() / 8);
      Map<String, Long> nanos =
          changes ? FixedCostTable.changes(server, clients) : FixedCostTable.rest(server, clients);
      return nanos.values().stream().mapToLong(Long::longValue).sum()
          / 1e3
          / FixedCostTable.CHANGES;
    }
  }

  private void requests(List<CharonServer> both) throws IOException {
    report.table(
        "Requests one after the other, state of 1.5 KB",
        List.of("what", "CPU, µs", "before", "new / before"));
    byte[] state = Requests.get(Requests.STATE);
    row(
        List.of("GET of the state"),
        both,
        server -> RequestTables.cpuMicros(server.pid(), server.port(), () -> state));
    row(
        List.of("a change nobody listens to"),
        both,
        server -> RequestTables.cpuMicros(server.pid(), server.port(), server::change));
  }

  private void memory(List<CharonServer> both) throws IOException {
    report.table("Memory after all that", List.of("what", "MiB", "before", "new / before"));
    row(List.of("live heap"), both, server -> Costs.liveHeapBytes(server.pid()) / 1048576.0);
    row(List.of("process (PSS)"), both, server -> Costs.pssBytes(server.pid()) / 1048576.0);
  }

  /** A figure of a server. */
  private interface Figure {
    double of(CharonServer server) throws IOException;
  }

  private void row(List<String> what, List<CharonServer> both, Figure figure) throws IOException {
    List<Double> now = new ArrayList<>();
    List<Double> before = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int turn = 0; turn < options.amount().repetitions(); turn++) {
      now.add(figure.of(both.get(NOW)));
      before.add(figure.of(both.get(BEFORE)));
      ratios.add(now.get(turn) / before.get(turn));
    }
    List<String> cells = new ArrayList<>(what);
    cells.add(Report.number(Medians.of(now, Double::doubleValue)));
    cells.add(Report.number(Medians.of(before, Double::doubleValue)));
    cells.add("" + new Ratios(ratios));
    report.row(cells);
  }
}
