package charon.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same server with other options of the virtual machine, all by turns. */
final class CompilerTable {

  /** How a server can be started. */
  private record Way(String name, List<String> options) {}

  private static final List<Way> WAYS = List.of(
      new Way("first compiler, as ./charon", CharonServer.OWN_OPTIONS),
      new Way("both, as java -jar", List.of()),
      new Way("both, one collector's thread", List.of("-XX:+UseSerialGC", "-XX:-UsePerfData")));

  private static final int EVERY = 100;
  private static final int CHANGES = 20;
  private static final int TURNS = 3;

  private final LoadOptions options;
  private final Report report;

  CompilerTable(LoadOptions options, Report report) {
    this.options = options;
    this.report = report;
  }

  void print() throws IOException {
    report.table(
        "Compilers, changes at 10/s, state of 1.5 KB",
        List.of("after changes", "listeners", "server", "CPU, µs per event", "x floor"));
    List<Server> servers = new ArrayList<>();
    try {
      for (Way way : WAYS) {
        servers.add(CharonServer.start(options.jar(), options.pinned(), way.options()));
      }
      int bytes = 0;
      for (Server server : servers) {
        bytes = ((CharonServer) server).show(BenchmarkCampaign.Size.SMALL);
      }
      floor(bytes).ifPresent(servers::add);
      rows(servers, 0);
      for (Server server : servers.subList(0, WAYS.size())) {
        FanOutTables.warmUp((CharonServer) server, options.amount().warmUp());
        ((CharonServer) server).show(BenchmarkCampaign.Size.SMALL);
      }
      rows(servers, options.amount().warmUp());
    } finally {
      servers.forEach(Server::close);
    }
  }

  private Optional<Server> floor(int bytes) throws IOException {
    return options.floor().isEmpty()
        ? Optional.empty()
        : Optional.of(FloorServer.start(options.floor().get(), options.pinned(), bytes));
  }

  private void rows(List<Server> servers, int after) throws IOException {
    int changes = Math.min(CHANGES, options.amount().changes());
    Turns turns = Turns.take(
        servers,
        EVERY,
        Math.min(TURNS, options.amount().repetitions()),
        (server, clients) -> Run.paced(server, clients, changes, FanOutTables.PACE));
    for (int i = 0; i < servers.size(); i++) {
      report.row(List.of(
          "" + after,
          "" + EVERY,
          i < WAYS.size() ? WAYS.get(i).name() : "floor",
          Report.number(turns.median(i, Run::cpuMicrosPerEvent)),
          servers.size() > WAYS.size() ? turns.ratioToLast(i, Run::cpuMicrosPerEvent) : "–"));
    }
  }
}
