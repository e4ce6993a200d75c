package charon.http.metrics;

/** What can be done with the values of a metric. */
public enum MetricType {
  /** It only grows, and begins again with zero at a restart. */
  COUNTER,
  /** It goes up and down. */
  GAUGE,
  /** How many values there were up to each bound. */
  HISTOGRAM,
  /** How many values there were, and their sum. */
  SUMMARY
}
