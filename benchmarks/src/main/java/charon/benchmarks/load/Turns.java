package charon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The same measured on several servers by turns, so that what the machine does besides hits all.
 *
 * @param runs for each server, in their order, one run for each turn
 */
record Turns(List<List<Run>> runs) {

  private static final int SETTLING = 3;

  /** What is measured of a server with listeners. */
  interface Measurement {
    Run of(Server server, Listeners clients) throws IOException;
  }

  /** Measures. */
  static Turns take(List<Server> servers, int count, int repetitions, Measurement what)
      throws IOException {
    List<List<Run>> runs = new ArrayList<>();
    servers.forEach(server -> runs.add(new ArrayList<>()));
    for (int turn = 0; turn < repetitions; turn++) {
      for (int i = 0; i < servers.size(); i++) {
        runs.get(i).add(measure(servers.get(i), count, what));
      }
    }
    return new Turns(runs);
  }

  /** The median over a server's turns. */
  double median(int server, ToDoubleFunction<Run> figure) {
    return Medians.of(runs.get(server), figure);
  }

  /** The median of the ratios within a turn to the last server; a dash if there is no other. */
  String ratioToLast(int server, ToDoubleFunction<Run> figure) {
    if (runs.size() < 2) {
      return "–";
    }
    List<Double> ratios = new ArrayList<>();
    List<Run> last = runs.get(runs.size() - 1);
    for (int turn = 0; turn < last.size(); turn++) {
      ratios.add(
          figure.applyAsDouble(runs.get(server).get(turn)) / figure.applyAsDouble(last.get(turn)));
    }
    return Report.number(Medians.of(ratios, Double::doubleValue));
  }

  private static Run measure(Server server, int count, Measurement what) throws IOException {
    try (var clients = new Listeners(server.port())) {
      clients.open(count);
      Run.paced(server, clients, SETTLING, Duration.ZERO);
      return what.of(server, clients);
    }
  }
}
