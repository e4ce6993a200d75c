package charon.benchmarks.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Measures Charon's jar from outside and prints tables. */
public final class LoadBenchmark {

  private LoadBenchmark() {}

  /**
   * Runs all measurements.
   *
   * @param words {@code [--quick | --short] [--compilers] [--against JAR] [--pinned] JAR
   *     FLOOR}
   * @throws IOException if a server cannot be started, or a listener did not end on the final state
   */
  public static void main(String[] words) throws IOException {
    LoadOptions options = LoadOptions.of(List.of(words));
    var report = new Report(System.out);
    if (options.floor().isEmpty()) {
      report.line("No floor: there is no C compiler.");
    }
    if (!options.pinned()) {
      report.line("Not pinned: there is no taskset, or one processor only.");
    }
    if (options.against().isPresent()) {
      besideTheOther(options, options.against().get(), report);
      return;
    }
    new CompilerTable(options, report).print();
    if (!options.compilers()) {
      theServer(options, report);
    }
  }

  private static void besideTheOther(LoadOptions options, Path other, Report report)
      throws IOException {
    try (var now = CharonServer.start(options.jar(), options.pinned());
        var before = CharonServer.start(other, options.pinned())) {
      new ComparisonTables(options, report).print(now, before);
    }
  }

  private static void theServer(LoadOptions options, Report report) throws IOException {
    try (var charon = CharonServer.start(options.jar(), options.pinned())) {
      new FanOutTables(options, report).print(charon);
      new FixedCostTable(options, report).print(charon);
      new RequestTables(options.pinned(), report).print(charon);
    }
    try (var fresh = CharonServer.start(options.jar(), options.pinned())) {
      new FootprintTables(report).print(fresh);
    }
  }
}
