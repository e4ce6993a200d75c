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
 * @param pssBytes the server's share of memory then
 */
record Run(
    long cpuNanos, long nanos, long events, long first, long median, long last, long pssBytes) {

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

  /**
   * Changes of one or more tables in turn, spread evenly over the time. Each is made when it is time,
   * and all displays of its table have the one before; so the displays of a table miss none, and one
   * table's do not wait for another's.
   */
  static Run spread(Server server, Listeners clients, List<CharonTable> tables, Pace pace)
      throws IOException {
    List<Arrival> arrivals = new ArrayList<>();
    var costs = new Meter(server, clients);
    long next = System.nanoTime();
    for (int i = 0; i < pace.changes(); i++) {
      clients.driveUntil(next);
      next += pace.gap().toNanos();
      CharonTable table = tables.get(i % tables.size());
      TableDisplays displays = clients.at(table.base());
      clients.await(displays::areThere);
      arrivals.add(displays.expect(displays.revision() + 1));
      clients.ask(table.change());
    }
    for (CharonTable table : tables) {
      clients.await(clients.at(table.base())::areThere);
    }
    Run run = costs.run(arrivals);
    for (CharonTable table : tables) {
      TableDisplays displays = clients.at(table.base());
      requireFinalState(clients, displays, displays.expected());
    }
    return run;
  }

  /** So many changes, one each so often. */
  record Pace(int changes, Duration gap) {}

  /** Processor time per event, in microseconds. */
  double cpuMicrosPerEvent() {
    return cpuNanos / 1e3 / events;
  }

  /** Every listener has exactly what the server says is the state. */
  static void requireFinalState(Listeners clients, long revision) throws IOException {
    requireFinalState(clients, clients.at(""), revision);
  }

  /** Every display of a table has exactly what the server says is the table's state. */
  static void requireFinalState(Listeners clients, TableDisplays displays, long revision)
      throws IOException {
    var event = new ByteArrayOutputStream();
    event.writeBytes("event: activeview\ndata: ".getBytes(StandardCharsets.UTF_8));
    event.writeBytes(clients.ask(Requests.get(displays.base() + Requests.STATE)));
    event.writeBytes(("\nid: " + revision + "\n\n").getBytes(StandardCharsets.UTF_8));
    var checksum = new CRC32();
    checksum.update(event.toByteArray());
    for (EventStreamReader stream : displays.streams()) {
      if (stream.revision() != revision || stream.lastChecksum() != checksum.getValue()) {
        throw new IOException(
            "A display" + (displays.base().isEmpty() ? "" : " of " + displays.base())
                + " ended on another state: revision " + stream.revision()
                + " (expected: " + revision + ")");
      }
    }
  }
}
