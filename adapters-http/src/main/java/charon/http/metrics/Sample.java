package charon.http.metrics;

/**
 * One value of a metric.
 *
 * @param suffix what follows the metric's name, as {@code _sum}; empty for most
 * @param labels what tells it from the metric's other values
 * @param value the number
 */
public record Sample(String suffix, Labels labels, double value) {

  /** A whole number. */
  public static Sample of(Labels labels, long value) {
    return new Sample("", labels, (double) value);
  }
}
