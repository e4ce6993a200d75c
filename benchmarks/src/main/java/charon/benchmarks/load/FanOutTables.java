package charon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Charon beside the floor: changes at a pace, and back to back. */
final class FanOutTables {

  private static final Duration PACE = Duration.ofMillis(100);
  private static final int BURST = 100;
  private static final int BURST_LISTENERS = 1000;
  private static final int SETTLING = 3;
  private static final int WARM_UP_LISTENERS = 200;

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
    warmUp(charon);
    for (BenchmarkCampaign.Size size : BenchmarkCampaign.Size.values()) {
      int bytes = charon.show(size);
      for (int count : options.counts()) {
        List<List<Run>> runs = interleaved(charon, bytes, count, this::paced);
        for (int i = 0; i < runs.size(); i++) {
          List<Run> all = runs.get(i);
          report.row(List.of(
              "" + bytes,
              "" + count,
              i == 0 ? "Charon" : "floor",
              Report.number(Medians.of(all, Run::cpuMicrosPerEvent)),
              ratio(all, runs, Run::cpuMicrosPerEvent),
              Report.millis(Medians.of(all, Run::first)),
              Report.millis(Medians.of(all, Run::median)),
              Report.millis(Medians.of(all, Run::last)),
              ratio(all, runs, Run::last)));
        }
      }
    }
    bursts(charon);
  }

  private void bursts(CharonServer charon) throws IOException {
    report.table(
        BURST + " changes back to back, " + BURST_LISTENERS + " listeners",
        List.of("state, bytes", "server", "CPU, ms", "x floor", "done, ms", "x floor", "events"));
    for (BenchmarkCampaign.Size size : BenchmarkCampaign.Size.values()) {
      int bytes = charon.show(size);
      List<List<Run>> runs = interleaved(charon, bytes, BURST_LISTENERS, this::burst);
      for (int i = 0; i < runs.size(); i++) {
        List<Run> all = runs.get(i);
        report.row(List.of(
            "" + bytes,
            i == 0 ? "Charon" : "floor",
            Report.millis(Medians.of(all, Run::cpuNanos)),
            ratio(all, runs, Run::cpuNanos),
            Report.millis(Medians.of(all, Run::nanos)),
            ratio(all, runs, Run::nanos),
            "" + (long) Medians.of(all, Run::events)));
      }
    }
  }

  /** Runs of Charon and, where there is one, of the floor, by turns. */
  private List<List<Run>> interleaved(CharonServer charon, int bytes, int count, Measurement what)
      throws IOException {
    List<Run> ofCharon = new ArrayList<>();
    if (options.floor().isEmpty()) {
      for (int i = 0; i < options.repetitions(); i++) {
        ofCharon.add(measure(charon, count, what));
      }
      return List.of(ofCharon);
    }
    List<Run> ofFloor = new ArrayList<>();
    try (var floor = FloorServer.start(options.floor().get(), options.pinned(), bytes)) {
      for (int i = 0; i < options.repetitions(); i++) {
        ofFloor.add(measure(floor, count, what));
        ofCharon.add(measure(charon, count, what));
      }
    }
    return List.of(ofCharon, ofFloor);
  }

  private Run measure(Server server, int count, Measurement what) throws IOException {
    try (var clients = new Listeners(server.port())) {
      clients.open(count);
      Run.paced(server, clients, SETTLING, Duration.ZERO);
      return what.of(server, clients);
    }
  }

  private void warmUp(CharonServer charon) throws IOException {
    for (BenchmarkCampaign.Size size : BenchmarkCampaign.Size.values()) {
      charon.show(size);
      try (var clients = new Listeners(charon.port())) {
        clients.open(WARM_UP_LISTENERS);
        Run.paced(charon, clients, options.warmUp() / 3, Duration.ZERO);
      }
    }
  }

  private Run paced(Server server, Listeners clients) throws IOException {
    return Run.paced(server, clients, options.changes(), PACE);
  }

  private Run burst(Server server, Listeners clients) throws IOException {
    return Run.burst(server, clients, BURST);
  }

  /** The median of the ratios to the floor's run of the same turn. */
  private static String ratio(List<Run> all, List<List<Run>> runs, ToDoubleFunction<Run> figure) {
    if (runs.size() < 2) {
      return "–";
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ratios.add(
          figure.applyAsDouble(all.get(i)) / figure.applyAsDouble(runs.get(1).get(i)));
    }
    return Report.number(Medians.of(ratios, Double::doubleValue));
  }

  private interface Measurement {
    Run of(Server server, Listeners clients) throws IOException;
  }
}
