package charon.benchmarks.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Medians. */
final class Medians {

  private Medians() {}

  /** The median of a figure; of an even number of them the lower of the two in the middle. */
  static <T> double of(List<T> items, ToDoubleFunction<T> figure) {
    return items.stream()
        .mapToDouble(figure)
        .sorted()
        .skip((items.size() - 1) / 2)
        .findFirst()
        .orElse(0);
  }
}
