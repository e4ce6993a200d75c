package charon.benchmarks.load;

import java.util.Collections;
import java.util.List;

/** One ratio for each turn. */
record Ratios(List<Double> values) {

  double median() {
    return Medians.of(values, Double::doubleValue);
  }

  /** The median, and between which they lie if there are several. */
  @Override
  public String toString() {
    String median = Report.number(median());
    return values.size() < 2
        ? median
        : median + " (" + Report.number(Collections.min(values)) + " to "
            + Report.number(Collections.max(values)) + ")";
  }
}
