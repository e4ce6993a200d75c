package charon.http;

import charon.application.port.StorageException;
import charon.application.port.in.table.Desk;
import charon.application.port.in.table.FindTableUseCase;
import charon.application.port.in.table.Visit;
import charon.http.metrics.JvmMetrics;
import charon.http.metrics.Labels;
import charon.http.metrics.Metric;
import charon.http.metrics.MetricType;
import charon.http.metrics.RequestMetrics;
import charon.http.metrics.Sample;
import charon.http.server.connection.EventLoops;
import charon.http.sse.StreamLoops;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything that is counted and measured, with its name. */
final class MetricsTable {

  private MetricsTable() {}

  /**
   * What answers requests.
   *
   * @param requests what it has answered
   * @param loops where they come in
   * @param workers who works on them
   */
  record Serving(RequestMetrics requests, EventLoops loops, Workers workers) {}

  /** All metrics. */
  static List<Metric> of(
      StreamLoops streams, Serving serving, ServerUseCases useCases, Monitoring monitoring) {
    Metric build = new Metric(
        "charon_build_info",
        MetricType.GAUGE,
        "Which Charon this is.",
        () -> List.of(Sample.of(Labels.of("version", monitoring.version()), 1)));
    return Stream.of(
            List.of(build),
            new MetricsOfStreams(streams, () -> isOnlyTable(useCases.tables())).all(),
            ofRequests(serving),
            ofTables(useCases.tables()),
            ofTheTable(useCases.tables(), monitoring),
            JvmMetrics.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Metric> ofRequests(Serving serving) {
    RequestMetrics requests = serving.requests();
    return List.of(
        new Metric(
            "charon_http_requests_total",
            MetricType.COUNTER,
            "Requests that were answered.",
            requests::answers),
        new Metric(
            "charon_http_request_duration_seconds",
            MetricType.HISTOGRAM,
            "From a complete request to its answer.",
            requests::durations),
        Metric.counter(
            "charon_logins_refused_total", "Logins that did not succeed.", requests::refusedLogins),
        Metric.gauge("charon_connections", "Open connections.", serving.loops()::connections),
        Metric.gauge(
            "charon_worker_queue_depth",
            "Requests that wait for a thread.",
            () -> serving.workers().requests().queued()),
        new Metric(
            "charon_queue_depth",
            MetricType.GAUGE,
            "Work that waits for a thread, by what the threads are for.",
            () -> queued(serving.workers())),
        Metric.gauge(
            "charon_buffer_direct_bytes",
            "Memory outside the heap that is taken for network buffers.",
            EventLoops::directBytes));
  }

  private static List<Sample> queued(Workers workers) {
    return workers.queued().entrySet().stream()
        .map(pool -> Sample.of(Labels.of("pool", pool.getKey()), pool.getValue()))
        .toList();
  }

  private static List<Metric> ofTheTable(FindTableUseCase tables, Monitoring monitoring) {
    return List.of(
        new Metric(
            "charon_campaign_problems",
            MetricType.GAUGE,
            "Mistakes in the campaign's files; missing while there are several tables.",
            () ->
                onlyDesk(tables)
                    .map(desk ->
                        Sample.of(Labels.NONE, desk.campaign().problems().size()))
                    .stream()
                    .toList()),
        new Metric(
            "charon_messages_stored",
            MetricType.GAUGE,
            "Broadcast messages that are kept; missing while storage cannot be read, or there are"
                + " several tables.",
            () -> onlyDesk(tables).map(MetricsTable::messages).orElse(List.of())),
        Metric.gauge(
            "charon_storage_works",
            "1 if storage kept what it was last given, else 0.",
            () -> monitoring.storageWorks().getAsBoolean() ? 1 : 0));
  }

  private static List<Metric> ofTables(FindTableUseCase tables) {
    return List.of(
        new Metric(
            "charon_tables",
            MetricType.GAUGE,
            "Tables that can be opened, by what they take of the server.",
            () -> new TreeMap<>(tables.states())
                .entrySet().stream()
                    .map(state -> Sample.of(Labels.of("state", state.getKey()), state.getValue()))
                    .toList()),
        Metric.counter(
            "charon_table_wakes_total", "Tables that were brought into memory.", tables::wakes));
  }

  /** Of several tables the sum is not to be had without waking all of them. */
  private static Optional<Desk> onlyDesk(FindTableUseCase tables) {
    return isOnlyTable(tables)
        ? Optional.ofNullable(tables.theDefault().tryEnter()).map(MetricsTable::leave)
        : Optional.empty();
  }

  private static boolean isOnlyTable(FindTableUseCase tables) {
    return tables.open().size() == 1;
  }

  private static Desk leave(Visit visit) {
    try (visit) {
      return visit.desk(); // the default table never sleeps
    }
  }

  /** The other metrics are most wanted when storage cannot be read. */
  private static List<Sample> messages(Desk desk) {
    try {
      return List.of(Sample.of(Labels.NONE, desk.messaging().count()));
    } catch (StorageException fault) {
      return List.of();
    }
  }
}
