package charon.benchmarks.load;

import charon.benchmarks.load.BenchmarkCampaign.Size;
import charon.benchmarks.load.Turns.Measurement;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Charon beside the floor: changes at a pace, and back to back. */
final class FanOutTables {

  static final Duration PACE = Duration.ofMillis(100);
  static final int BURST = 100;
  static final int BURST_LISTENERS = 1000;
  private static final int WARM_UP_LISTENERS = 200;

  private static final List<Size> PACED = List.of(Size.SMALL, Size.MEDIUM, Size.LARGE);

  private final LoadOptions options;
  private final Report report;

  FanOutTables(LoadOptions options, Report report) {
    this.options = options;
    this.report = report;
  }

  void print(CharonServer charon) throws IOException {
    report.table(
        "Changes at 10/s",
        List.of(
            "state, bytes",
            "listeners",
            "server",
            "CPU, µs per event",
            "x floor",
            "first, ms",
            "median, ms",
            "last, ms",
            "last, x floor"));
    warmUp(charon, options.amount().warmUp());
    for (Size size : PACED) {
      for (int count : options.amount().counts()) {
        paced(charon, size, count);
      }
    }
    report.table(
        BURST + " changes back to back, " + BURST_LISTENERS + " listeners",
        List.of("state, bytes", "server", "CPU, ms", "x floor", "done, ms", "x floor", "events"));
    for (Size size : Size.values()) {
      burst(charon, size);
    }
  }

  /** Changes of every size before the first that counts. */
  static void warmUp(CharonServer charon, int changes) throws IOException {
    for (Size size : Size.values()) {
      charon.show(size);
      try (var clients = new Listeners(charon.port())) {
        clients.open(WARM_UP_LISTENERS);
        Run.paced(charon, clients, changes / Size.values().length, Duration.ZERO);
      }
    }
  }

  private void paced(CharonServer charon, Size size, int count) throws IOException {
    int bytes = charon.show(size);
    int changes = options.amount().changes();
    Turns turns =
        beside(charon, bytes, count, (server, all) -> Run.paced(server, all, changes, PACE));
    for (int i = 0; i < turns.runs().size(); i++) {
      report.row(List.of(
          "" + bytes,
          "" + count,
          i == 0 ? "Charon" : "floor",
          Report.number(turns.median(i, Run::cpuMicrosPerEvent)),
          turns.ratioToLast(i, Run::cpuMicrosPerEvent),
          Report.millis(turns.median(i, Run::first)),
          Report.millis(turns.median(i, Run::median)),
          Report.millis(turns.median(i, Run::last)),
          turns.ratioToLast(i, Run::last)));
    }
  }

  private void burst(CharonServer charon, Size size) throws IOException {
    int bytes = charon.show(size);
    Turns turns =
        beside(charon, bytes, BURST_LISTENERS, (server, all) -> Run.burst(server, all, BURST));
    for (int i = 0; i < turns.runs().size(); i++) {
      report.row(List.of(
          "" + bytes,
          i == 0 ? "Charon" : "floor",
          Report.millis(turns.median(i, Run::cpuNanos)),
          turns.ratioToLast(i, Run::cpuNanos),
          Report.millis(turns.median(i, Run::nanos)),
          turns.ratioToLast(i, Run::nanos),
          "" + (long) turns.median(i, Run::events)));
    }
  }

  /** By turns with the floor, where there is one. */
  private Turns beside(CharonServer charon, int bytes, int count, Measurement what)
      throws IOException {
    int repetitions = options.amount().repetitions();
    if (options.floor().isEmpty()) {
      return Turns.take(List.of(charon), count, repetitions, what);
    }
    try (var floor = FloorServer.start(options.floor().get(), options.pinned(), bytes)) {
      return Turns.take(List.of(charon, floor), count, repetitions, what);
    }
  }
}
