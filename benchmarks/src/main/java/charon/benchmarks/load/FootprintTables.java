package charon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What idle listeners take, and what stalled ones do. */
final class FootprintTables {

  private static final int IDLE = 1000;
  private static final int HEALTHY = 200;
  private static final int STALLED = 100;
  private static final int CHANGES = 200;
  private static final Duration PACE = Duration.ofMillis(20);
  private static final Duration SETTLING = Duration.ofSeconds(1);

  private final Report report;

  FootprintTables(Report report) {
    this.report = report;
  }

  void print(CharonServer charon) throws IOException {
    charon.show(BenchmarkCampaign.Size.SMALL);
    idle(charon);
    charon.show(BenchmarkCampaign.Size.MEDIUM);
    stalled(charon);
  }

  private void idle(CharonServer charon) throws IOException {
    long pid = charon.pid();
    try (var clients = new Listeners(charon.port())) {
      clients.open(IDLE); // so that what is there for any number of them is there
    }
    try (var clients = new Listeners(charon.port())) {
      clients.open(1);
      clients.driveUntil(System.nanoTime() + SETTLING.toNanos());
      Map<String, Costs.Alive> before = Costs.liveObjects(pid);
      long pss = Costs.pssBytes(pid);
      clients.open(IDLE);
      clients.driveUntil(System.nanoTime() + SETTLING.toNanos());
      Map<String, Costs.Alive> now = Costs.liveObjects(pid);
      long heapNow = Costs.liveHeapBytes(pid);
      long pssNow = Costs.pssBytes(pid);
      report.table(
          "Memory per idle listener, " + IDLE + " of them",
          List.of("live heap, bytes", "objects", "process (PSS), bytes", "live heap at all, MiB"));
      report.row(List.of(
          Report.number(ofEach(before, now, Costs.Alive::bytes)),
          Report.number(ofEach(before, now, Costs.Alive::objects)),
          "" + (pssNow - pss) / IDLE,
          Report.mebibytes(heapNow)));
    }
  }

  /**
   * What a listener has of each class of which at least every second listener has one: what else the
   * process makes and gives back meanwhile is more than all listeners take.
   */
  private static double ofEach(
      Map<String, Costs.Alive> before,
      Map<String, Costs.Alive> now,
      ToLongFunction<Costs.Alive> figure) {
    return now.keySet().stream()
            .filter(name -> more(before, now, name, Costs.Alive::objects) >= IDLE / 2)
            .mapToLong(name -> more(before, now, name, figure))
            .sum()
        / (double) IDLE;
  }

  private static long more(
      Map<String, Costs.Alive> before,
      Map<String, Costs.Alive> now,
      String name,
      ToLongFunction<Costs.Alive> figure) {
    return figure.applyAsLong(now.getOrDefault(name, Costs.Alive.NONE))
        - figure.applyAsLong(before.getOrDefault(name, Costs.Alive.NONE));
  }

  private void stalled(CharonServer charon) throws IOException {
    report.table(
        STALLED + " listeners that do not read beside " + HEALTHY + " that do, " + CHANGES
            + " changes at 50/s",
        List.of(
            "stalled",
            "kernel (TCP), MiB more",
            "process (PSS), MiB more",
            "CPU, µs per event",
            "last, ms"));
    try (var clients = new Listeners(charon.port())) {
      clients.open(HEALTHY);
      row(charon, clients, 0);
      long revision = row(charon, clients, STALLED);
      clients.resumeStalled();
      clients.await(
          () -> clients.streams().stream().allMatch(stream -> stream.revision() == revision));
      Run.requireFinalState(clients, revision);
    }
  }

  private long row(CharonServer charon, Listeners clients, int stalled) throws IOException {
    long kernel = Costs.tcpBytes();
    long pss = Costs.pssBytes(charon.pid());
    clients.openStalled(stalled);
    Run run = Run.paced(charon, clients, CHANGES, PACE);
    report.row(List.of(
        "" + stalled,
        Report.mebibytes(Costs.tcpBytes() - kernel),
        Report.mebibytes(Costs.pssBytes(charon.pid()) - pss),
        Report.number(run.cpuMicrosPerEvent()),
        Report.millis((double) run.last())));
    return clients.revision();
  }
}
