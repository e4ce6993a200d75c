package charon.benchmarks.load;

import charon.benchmarks.load.BenchmarkCampaign.Size;
import charon.benchmarks.load.Run.Pace;
import charon.benchmarks.load.Turns.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Displays that say who they are and what they show, beside as many that do not; on one server, by
 * turns.
 */
public final class DisplaysBenchmark {

  private static final int DISPLAYS = 1000;
  private static final List<Size> SIZES = List.of(Size.SMALL, Size.LARGE);
  private static final String FRESH = "\"state\":\"fresh\"";
  private static final double TARGET = 1.1;

  /** The places of what is measured. */
  private static final int SAYING = 0;

  private static final int NAMED = 1;
  private static final int WITHOUT = 2;

  private final LoadOptions options;
  private final CharonServer charon;
  private final Report report;

  private DisplaysBenchmark(LoadOptions options, CharonServer charon, Report report) {
    this.options = options;
    this.charon = charon;
    this.report = report;
  }

  /**
   * Runs it.
   *
   * @param words {@code [--quick | --short] [--pinned] JAR FLOOR}
   * @throws IOException if the server cannot be started, a display did not end on the last state, or
   *     the game master's list does not say so of each
   */
  public static void main(String[] words) throws IOException {
    LoadOptions options = LoadOptions.of(List.of(words));
    try (var charon = CharonServer.start(options.jar(), options.pinned())) {
      FanOutTables.warmUp(charon, options.amount().warmUp());
      new DisplaysBenchmark(options, charon, new Report(System.out)).print();
    }
  }

  /** Each as long as the longest pause between what a display says, or twice as long. */
  private void print() throws IOException {
    report.table(
        DISPLAYS + " displays that say what they show",
        List.of(
            "state, bytes",
            "changes in a second",
            "displays",
            "CPU, µs per delivery",
            "x without",
            "last, ms",
            "process (PSS), MiB"));
    for (Size size : SIZES) {
      rows(charon.show(size), new Pace(100, FanOutTables.PACE));
    }
    rows(charon.show(Size.SMALL), new Pace(20, Duration.ofSeconds(1)));
    report.line("");
    report.line(
        "All " + DISPLAYS + " were fresh in the game master's list at the end of each turn. "
            + "The target is " + TARGET + " x without at most.");
  }

  private void rows(int bytes, Pace pace) throws IOException {
    List<Way> ways = List.of(() -> saying(pace), () -> named(pace), () -> without(pace));
    Turns turns = Turns.take(ways, options.amount().repetitions());
    row(bytes, pace, turns, "say what they show", SAYING);
    row(bytes, pace, turns, "say who they are", NAMED);
    row(bytes, pace, turns, "say nothing", WITHOUT);
  }

  private void row(int bytes, Pace pace, Turns turns, String what, int way) {
    report.row(List.of(
        "" + bytes,
        "" + Duration.ofSeconds(1).dividedBy(pace.gap()),
        what,
        Report.number(turns.median(way, Run::cpuMicrosPerEvent)),
        way == WITHOUT ? "1.00" : "" + turns.ratios(way, WITHOUT, Run::cpuMicrosPerEvent),
        Report.millis(turns.median(way, Run::last)),
        Report.mebibytes((long) turns.median(way, Run::pssBytes))));
  }

  private Run saying(Pace pace) throws IOException {
    try (var clients = new Listeners(charon.port())) {
      var displays = new DisplayReports(clients);
      displays.open(DISPLAYS);
      displays.begin();
      Run run = measure(clients, pace);
      displays.awaitAll();
      requireFresh(clients);
      return run;
    }
  }

  private Run named(Pace pace) throws IOException {
    try (var clients = new Listeners(charon.port())) {
      new DisplayReports(clients).open(DISPLAYS);
      return measure(clients, pace);
    }
  }

  private Run without(Pace pace) throws IOException {
    try (var clients = new Listeners(charon.port())) {
      clients.open(DISPLAYS);
      return measure(clients, pace);
    }
  }

  /** After a second or two that do not count: everything is on its way then. */
  private Run measure(Listeners clients, Pace pace) throws IOException {
    Run.paced(charon, clients, Math.max(1, pace.changes() / 10), pace.gap());
    return Run.paced(charon, clients, pace.changes(), pace.gap());
  }

  private void requireFresh(Listeners clients) throws IOException {
    String list = new String(clients.ask(charon.displays()), StandardCharsets.UTF_8);
    int fresh = list.split(FRESH, -1).length - 1;
    if (fresh != DISPLAYS) {
      throw new IOException("fresh displays: " + fresh + " (expected: " + DISPLAYS + ")");
    }
  }
}
