package charon.http;

import charon.domain.disclosure.Audience;
import charon.domain.table.TableId;
import charon.http.metrics.Labels;
import charon.http.metrics.Metric;
import charon.http.metrics.MetricType;
import charon.http.metrics.Sample;
import charon.http.metrics.StreamMetrics;
import charon.http.sse.StreamLoops;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What is counted and measured of the streams of all tables, which are never told apart.
 *
 * @param isOnlyTable whether there is no table but the default one
 */
record MetricsOfStreams(StreamLoops streams, BooleanSupplier isOnlyTable) {

  /** All metrics. */
  List<Metric> all() {
    return Stream.of(ofStreams(), ofTheView(), ofFrames(), ofSlowDisplays())
        .flatMap(List::stream)
        .toList();
  }

  private List<Metric> ofStreams() {
    return List.of(
        perAudience("listeners", MetricType.GAUGE, "Open event streams.", streams::listeners),
        counted(
            "streams_opened_total",
            MetricType.COUNTER,
            "Event streams that have begun.",
            StreamMetrics::openedCount));
  }

  private List<Metric> ofTheView() {
    return List.of(
        new Metric(
            "charon_view_revision",
            MetricType.GAUGE,
            "Revision of the view as an audience sees it; missing while there are several tables.",
            () -> isOnlyTable.getAsBoolean() ? revisions() : List.of()),
        Metric.counter(
            "charon_changes_total", "Changes of what is shown, of all tables.", streams::changes));
  }

  private List<Sample> revisions() {
    return forEach((audience, labels) ->
        List.of(new Sample("", labels, streams.of(TableId.DEFAULT).revision(audience))));
  }

  private List<Metric> ofFrames() {
    return List.of(
        counted(
            "frames_total",
            MetricType.COUNTER,
            "States that were encoded, each once for all its displays.",
            StreamMetrics::frameCount),
        perAudience(
            "frame_bytes",
            MetricType.GAUGE,
            "Size of the newest states, not compressed, of all tables together.",
            streams::frameBytes));
  }

  private List<Metric> ofSlowDisplays() {
    return List.of(
        counted(
            "states_skipped_total",
            MetricType.COUNTER,
            "States that slow displays did not get, as a newer one was there.",
            StreamMetrics::skippedCount),
        counted(
            "streams_stalled_total",
            MetricType.COUNTER,
            "Displays that were closed as they took nothing for too long.",
            StreamMetrics::stalledCount),
        new Metric(
            "charon_fan_out_seconds",
            MetricType.HISTOGRAM,
            "From a change until an event loop has offered it to all its displays.",
            () -> forEach((audience, labels) -> streams.metrics(audience).fanOut(labels))));
  }

  private Metric counted(
      String name, MetricType type, String help, ToDoubleFunction<StreamMetrics> value) {
    return perAudience(
        name, type, help, audience -> value.applyAsDouble(streams.metrics(audience)));
  }

  private Metric perAudience(
      String name, MetricType type, String help, ToDoubleFunction<Audience> value) {
    return new Metric(
        "charon_" + name,
        type,
        help,
        () -> forEach(
            (audience, labels) -> List.of(new Sample("", labels, value.applyAsDouble(audience)))));
  }

  private static List<Sample> forEach(BiFunction<Audience, Labels, List<Sample>> samples) {
    return Arrays.stream(Audience.values())
        .flatMap(audience ->
            samples
                .apply(audience, Labels.of("audience", audience.name().toLowerCase(Locale.ROOT)))
                .stream())
        .toList();
  }
}
