package charon.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What some changes have cost a server.
 *
 * @param cpuNanos processor time of the server, until the last listener had the last change
 * @param nanos time until then
 * @param events complete events that arrived
 * @param first median over the changes: when the first listener had it
 * @param median when half of the listeners had it
 * @param last when all had it
 */
record Run(long cpuNanos, long nanos, long events, long first, long median, long last) {

  /** Changes at intervals, each after all listeners have the one before. */
  static Run paced(Server server, Listeners clients, int changes, Duration gap) throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    long revision = clients.revision();
    var costs = new Meter(server, clients);
    long next = System.nanoTime();
    for (int i = 0; i < changes; i++) {
      clients.driveUntil(next);
      next += gap.toNanos();
      revision++;
      Arrival arrival = clients.expect(revision);
      clients.ask(server.change());
      clients.await(arrival::complete);
      arrivals.add(arrival);
    }
    Run run = costs.run(arrivals);
    requireFinalState(clients, revision);
    return run;
  }

  /** Changes back to back, each as soon as the one before is answered. */
  static Run burst(Server server, Listeners clients, int changes) throws IOException {
    long revision = clients.revision() + changes;
    var costs = new Meter(server, clients);
    Arrival arrival = clients.expect(revision);
    for (int i = 0; i < changes; i++) {
      clients.ask(server.change());
    }
    clients.await(arrival::complete);
    Run run = costs.run(List.of(arrival));
    requireFinalState(clients, revision);
    return run;
  }

  /** Processor time per event, in microseconds. */
  double cpuMicrosPerEvent() {
    return cpuNanos / 1e3 / events;
  }

  /** Every listener has exactly what the server says is the state. */
  static void requireFinalState(Listeners clients, long revision) throws IOException {
    var event = new ByteArrayOutputStream();
    event.writeBytes("event: activeview\ndata: ".getBytes(StandardCharsets.UTF_8));
    event.writeBytes(clients.ask(Requests.get(Requests.STATE)));
    event.writeBytes(("\nid: " + revision + "\n\n").getBytes(StandardCharsets.UTF_8));
    var checksum = new CRC32();
    checksum.update(event.toByteArray());
    for (EventStreamReader stream : clients.streams()) {
      if (stream.revision() != revision || stream.lastChecksum() != checksum.getValue()) {
        throw new IOException("A listener ended on another state: revision " + stream.revision()
            + " (expected: " + revision + ")");
      }
    }
  }

  /** What was used before. */
  private static final class Meter {

    private final Server server;
    private final Listeners clients;
    private final long events;
    private final long cpuNanos;
    private final long start;

    Meter(Server server, Listeners clients) throws IOException {
      this.server = server;
      this.clients = clients;
      this.events = clients.events();
      this.cpuNanos = Costs.cpuNanos(server.pid());
      this.start = System.nanoTime();
    }

    Run run(List<Arrival> arrivals) throws IOException {
      return new Run(
          Costs.cpuNanos(server.pid()) - cpuNanos,
          System.nanoTime() - start,
          clients.events() - events,
          (long) Medians.of(arrivals, Arrival::first),
          (long) Medians.of(arrivals, Arrival::median),
          (long) Medians.of(arrivals, Arrival::last));
    }
  }
}
