package charon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A long evening on Charon's jar: displays stay, come and go, some of them stuck; tokens move and
 * messages are sent. After each round, what the server holds is measured; it must not grow.
 */
public final class SoakBenchmark {

  private static final int STAYING = 200;
  private static final int PASSING = 100;
  private static final int STUCK = 10;
  private static final int CHANGES_PER_VISIT = 20;
  private static final Duration PACE = Duration.ofMillis(50);
  private static final Duration SETTLING = Duration.ofSeconds(2);

  private final CharonServer charon;
  private final Listeners table;
  private final List<Footprint> footprints = new ArrayList<>();
  private long changes;
  private long messages;

  private SoakBenchmark(CharonServer charon, Listeners table) {
    this.charon = charon;
    this.table = table;
  }

  /**
   * Runs it.
   *
   * @param words {@code [--quick] [--pinned] JAR FLOOR}
   * @throws IOException if the server cannot be started, a display did not end on the final state, or
   *     the server holds more and more
   */
  public static void main(String[] words) throws IOException {
    LoadOptions options = LoadOptions.of(List.of(words));
    try (var charon = CharonServer.start(options.jar(), options.pinned())) {
      charon.show(BenchmarkCampaign.Size.MEDIUM);
      try (var table = new Listeners(charon.port())) {
        table.open(STAYING);
        new SoakBenchmark(charon, table).run(options, new Report(System.out));
      }
    }
  }

  private void run(LoadOptions options, Report report) throws IOException {
    report.table(
        options.amount().evening().rounds() + " rounds of "
            + options.amount().evening().round().toSeconds() + " s",
        List.of(
            "changes",
            "messages",
            "live heap, MiB",
            "process (PSS), MiB",
            "threads",
            "open files"));
    for (int i = 0; i < options.amount().evening().rounds(); i++) {
      round(System.nanoTime() + options.amount().evening().round().toNanos());
      Footprint now = Footprint.of(charon.pid());
      footprints.add(now);
      report.row(List.of(
          "" + changes,
          "" + messages,
          Report.mebibytes(now.heapBytes()),
          Report.mebibytes(now.pssBytes()),
          "" + now.threads(),
          "" + now.files()));
    }
    Footprint.requireNoGrowth(footprints);
    report.line("");
    report.line("No growth; every display had every last state.");
  }

  private void round(long end) throws IOException {
    while (System.nanoTime() < end) {
      visit();
    }
    table.driveUntil(System.nanoTime() + SETTLING.toNanos());
  }

  /** Displays come, see some changes and leave; some of them never read. */
  private void visit() throws IOException {
    try (var passing = new Listeners(charon.port())) {
      passing.open(PASSING);
      passing.openStalled(STUCK);
      for (int i = 0; i < CHANGES_PER_VISIT; i++) {
        change(passing);
        table.driveUntil(System.nanoTime() + PACE.toNanos());
      }
      table.ask(charon.message());
      messages++;
      long revision = table.revision();
      passing.await(
          () -> passing.streams().stream().allMatch(stream -> stream.revision() == revision));
      Run.requireFinalState(passing, revision);
    }
  }

  private void change(Listeners passing) throws IOException {
    Arrival arrival = table.expect(table.revision() + 1);
    table.ask(charon.change());
    table.await(arrival::complete);
    passing.driveUntil(System.nanoTime() + PACE.toNanos());
    changes++;
  }
}
