package charon.benchmarks.load;

import charon.benchmarks.load.LoadOptions.Hall;
import charon.benchmarks.load.Run.Pace;
import charon.benchmarks.load.Turns.Way;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Many tables of one campaign, each changed once a second, beside one table with as many displays as
 * all of them have; all on one server, by turns.
 */
public final class TablesBenchmark {

  private static final BenchmarkCampaign.Size SIZE = BenchmarkCampaign.Size.MEDIUM;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int WARM_UP_SECONDS = 3;

  private final LoadOptions options;
  private final CharonServer charon;
  private final List<CharonTable> hall = new ArrayList<>();
  private final List<CharonTable> alone = new ArrayList<>(); // one

  private TablesBenchmark(LoadOptions options, CharonServer charon) {
    this.options = options;
    this.charon = charon;
  }

  /**
   * Runs it.
   *
   * @param words {@code [--quick | --short] [--pinned] JAR FLOOR}
   * @throws IOException if the server cannot be started, or a display did not end on the last state of
   *     its table
   */
  public static void main(String[] words) throws IOException {
    LoadOptions options = LoadOptions.of(List.of(words));
    try (var charon = CharonServer.start(options.jar(), options.pinned())) {
      FanOutTables.warmUp(charon, options.amount().warmUp());
      var benchmark = new TablesBenchmark(options, charon);
      int bytes = benchmark.makeTables();
      Hall hall = options.amount().hall();
      new HallReport(hall, new Report(System.out))
          .print(bytes, Turns.take(benchmark.ways(), hall.repetitions()));
    }
  }

  /** Makes all tables; tells how long a state is. */
  private int makeTables() throws IOException {
    int bytes = 0;
    try (var client = new Listeners(charon.port())) {
      for (int i = 0; i < options.amount().hall().tables(); i++) {
        CharonTable table = charon.table(client, "game-" + i, "{}");
        bytes = table.show(client, SIZE);
        hall.add(table);
      }
      CharonTable one = charon.table(client, "keynote", "{\"streams\": 0, \"changes\": 0}");
      one.show(client, SIZE);
      alone.add(one);
    }
    return bytes;
  }

  /** In the order that {@link HallReport} knows them by. */
  private List<Way> ways() {
    Hall amount = options.amount().hall();
    int tables = amount.tables();
    int rounds = amount.rounds();
    var often = new Pace(tables * rounds, SECOND.dividedBy(tables));
    var once = new Pace(rounds, SECOND);
    return List.of(
        () -> measure(hall, amount.displays(), often),
        () -> measure(alone, tables * amount.displays(), once),
        () -> measure(alone, amount.displays(), often),
        () -> measure(hall, 0, often));
  }

  private Run measure(List<CharonTable> tables, int displays, Pace pace) throws IOException {
    try (var clients = new Listeners(charon.port())) {
      for (CharonTable table : tables) {
        clients.open(table.base(), displays);
      }
      int perSecond = (int) SECOND.dividedBy(pace.gap());
      Run.spread(charon, clients, tables, new Pace(WARM_UP_SECONDS * perSecond, pace.gap()));
      return Run.spread(charon, clients, tables, pace);
    }
  }
}
