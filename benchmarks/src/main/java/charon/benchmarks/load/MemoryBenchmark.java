package charon.benchmarks.load;

import charon.bootstrap.TableMemory;
import charon.bootstrap.TableMemory.Held;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a table holds in memory: asleep, awake, in the middle of a game, asleep again. */
public final class MemoryBenchmark {

  private static final Path DEMO = Path.of("../bootstrap/src/main/resources/demo-campaign");

  private MemoryBenchmark() {}

  /**
   * Measures, of a server in a process of its own.
   *
   * @param words {@code [--quick | --short] [--pinned] JAR FLOOR}; neither is used
   * @throws IOException if the server cannot be started
   */
  public static void main(String[] words) throws IOException {
    LoadOptions options = LoadOptions.of(List.of(words));
    LoadOptions.Hall hall = options.amount().hall();
    Path folder = Files.createTempDirectory("charon-benchmark");
    List<String> prefix = options.pinned() ? List.of("taskset", "-c", "0") : List.of();
    try (var memory = new TableMemory(prefix, folder.resolve("data"), DEMO)) {
      print(
          new Report(System.out), hall.asleep(), memory.measure(hall.asleep(), hall.encounters()));
    } finally {
      Folders.delete(folder);
    }
  }

  private static void print(Report report, int tables, List<Held> held) {
    report.table(
        "What one of " + tables + " tables of a campaign holds, KB",
        List.of("table", "mean of", "heap", "outside the heap", "both", "at most"));
    for (Held each : held) {
      report.row(List.of(
          each.what(),
          "" + each.tables(),
          kilobytes(each.heap()),
          kilobytes(each.outside()),
          kilobytes(each.total()),
          each.most().map(most -> "" + most / 1024).orElse("–")));
    }
  }

  private static String kilobytes(double bytes) {
    return Report.number(bytes / 1024);
  }
}
