package charon.http.metrics;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Something that is counted or measured, by the rules of Prometheus: seconds and bytes, counters
 * end in {@code _total}.
 *
 * @param name the name
 * @param type what can be done with the values
 * @param help a sentence for people, without line breaks
 * @param samples finds the values out; asked each time they are wanted
 */
public record Metric(String name, MetricType type, String help, Supplier<List<Sample>> samples) {

  private static final double LARGEST_EXACT = 1L << 53;

  /** A counter with one value. */
  public static Metric counter(String name, String help, DoubleSupplier value) {
    return new Metric(name, MetricType.COUNTER, help, () -> only(value));
  }

  /** A gauge with one value. */
  public static Metric gauge(String name, String help, DoubleSupplier value) {
    return new Metric(name, MetricType.GAUGE, help, () -> only(value));
  }

  /**
   * All metrics in the text format of Prometheus, version 0.0.4.
   *
   * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">the format</a>
   */
  public static String text(List<Metric> metrics) {
    StringBuilder text = new StringBuilder(16 * 1024);
    metrics.forEach(metric -> metric.appendTo(text));
    return text.toString();
  }

  private void appendTo(StringBuilder text) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ');
    text.append(type.name().toLowerCase(Locale.ROOT)).append('\n');
    for (Sample sample : samples.get()) {
      text.append(name).append(sample.suffix());
      if (!sample.labels().text().isEmpty()) {
        text.append('{').append(sample.labels().text()).append('}');
      }
      text.append(' ').append(number(sample.value())).append('\n');
    }
  }

  private static List<Sample> only(DoubleSupplier value) {
    return List.of(new Sample("", Labels.NONE, value.getAsDouble()));
  }

  private static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }
}
