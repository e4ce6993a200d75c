package charon.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Several things measured by turns, so that what the machine does besides hits all.
 *
 * @param runs for each of them, in their order, one run for each turn
 */
record Turns(List<List<Run>> runs) {

  private static final int SETTLING = 3;

  /** What is measured of a server with listeners. */
  interface Measurement {
    Run of(Server server, Listeners clients) throws IOException;
  }

  /** One of the things that are measured. */
  interface Way {
    Run run() throws IOException;
  }

  /** Measures the same of several servers, each with so many listeners. */
  static Turns take(List<Server> servers, int count, int repetitions, Measurement what)
      throws IOException {
    List<Way> ways = new ArrayList<>();
    servers.forEach(server -> ways.add(() -> measure(server, count, what)));
    return take(ways, repetitions);
  }

  /** Measures. */
  static Turns take(List<Way> ways, int repetitions) throws IOException {
    List<List<Run>> runs = new ArrayList<>();
    ways.forEach(way -> runs.add(new ArrayList<>()));
    for (int turn = 0; turn < repetitions; turn++) {
      for (int i = 0; i < ways.size(); i++) {
        runs.get(i).add(ways.get(i).run());
      }
    }
    return new Turns(runs);
  }

  /** The median over the turns of one. */
  double median(int way, ToDoubleFunction<Run> figure) {
    return Medians.of(runs.get(way), figure);
  }

  /** The median of the ratios within a turn to the last; a dash if there is no other. */
  String ratioToLast(int way, ToDoubleFunction<Run> figure) {
    if (runs.size() < 2) {
      return "–";
    }
    return Report.number(ratios(way, runs.size() - 1, figure).median());
  }

  /** The ratios of one to another within each turn. */
  Ratios ratios(int way, int other, ToDoubleFunction<Run> figure) {
    List<Double> ratios = new ArrayList<>();
    for (int turn = 0; turn < runs.get(way).size(); turn++) {
      ratios.add(figure.applyAsDouble(runs.get(way).get(turn))
          / figure.applyAsDouble(runs.get(other).get(turn)));
    }
    return new Ratios(ratios);
  }

  private static Run measure(Server server, int count, Measurement what) throws IOException {
    try (var clients = new Listeners(server.port())) {
      clients.open(count);
      Run.paced(server, clients, SETTLING, Duration.ZERO);
      return what.of(server, clients);
    }
  }
}
