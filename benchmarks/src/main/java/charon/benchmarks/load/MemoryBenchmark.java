package charon.benchmarks.load;

import charon.bootstrap.JournalMemory;
import charon.bootstrap.TableMemory;
import charon.bootstrap.TableMemory.Held;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a table holds in memory: asleep, awake, in the middle of a game, asleep again; and its journal.
 */
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
    var report = new Report(System.out);
    try (var memory = new TableMemory(prefix, folder.resolve("data"), DEMO)) {
      print(report, hall.asleep(), memory.measure(hall.asleep(), hall.encounters()));
    } finally {
      Folders.delete(folder);
    }
    printJournals(report);
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

  private static void printJournals(Report report) {
    report.table(
        "What the journal of a full table holds after " + JournalMemory.STEPS + " steps, KB",
        List.of("steps", "heap", "at most"));
    journal(report, "as in an evening", JournalMemory.ofAnEvening());
    journal(report, "all rooms, each time", JournalMemory.ofAllRooms());
    journal(report, "a token removed and placed again", JournalMemory.ofRemovedTokens());
  }

  private static void journal(Report report, String steps, long bytes) {
    report.row(List.of(steps, kilobytes((double) bytes), "" + JournalMemory.MOST_BYTES / 1024));
  }

  private static String kilobytes(double bytes) {
    return Report.number(bytes / 1024);
  }
}
