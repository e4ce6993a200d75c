package charon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

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
      long heap = Costs.liveHeapBytes(pid);
      long pss = Costs.pssBytes(pid);
      clients.open(IDLE);
      clients.driveUntil(System.nanoTime() + SETTLING.toNanos());
      long heapNow = Costs.liveHeapBytes(pid);
      long pssNow = Costs.pssBytes(pid);
      report.table(
          "Memory per idle listener, " + IDLE + " of them",
          List.of("live heap, bytes", "process (PSS), bytes", "live heap at all, MiB"));
      report.row(List.of(
          "" + (heapNow - heap) / IDLE, "" + (pssNow - pss) / IDLE, Report.mebibytes(heapNow)));
    }
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
