package charon.benchmarks.load;

import java.io.IOException;
import java.util.List;

/** What a server had used, and its listeners had received, when this was made. Immutable. */
final class Meter {

  private final Server server;
  private final Listeners clients;
  private final long events;
  private final CpuTime cpu;
  private final long start;

  Meter(Server server, Listeners clients) throws IOException {
    this.server = server;
    this.clients = clients;
    this.events = clients.events();
    this.cpu = CpuTime.of(server.pid());
    this.start = System.nanoTime();
  }

  /** What it was since then. */
  Run run(List<Arrival> arrivals) throws IOException {
    return new Run(
        CpuTime.of(server.pid()).sinceNanos(cpu),
        System.nanoTime() - start,
        clients.events() - events,
        (long) Medians.of(arrivals, Arrival::first),
        (long) Medians.of(arrivals, Arrival::median),
        (long) Medians.of(arrivals, Arrival::last),
        Costs.pssBytes(server.pid()));
  }
}
