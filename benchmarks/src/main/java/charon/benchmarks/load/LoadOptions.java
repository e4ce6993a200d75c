package charon.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is measured.
 *
 * @param jar Charon's jar
 * @param floor the floor's program, where a C compiler has made one
 * @param pinned whether servers are bound to the first processor
 * @param compilers whether what the virtual machine compiles with is measured, and nothing else
 * @param amount how much of it
 */
record LoadOptions(
    Path jar, Optional<Path> floor, boolean pinned, boolean compilers, Amount amount) {

  /**
   * How much is measured.
   *
   * @param counts numbers of listeners
   * @param repetitions how often each is measured
   * @param changes how many changes a measurement is made of
   * @param warmUp how many changes come before the first
   * @param evening how long a soak lasts
   */
  record Amount(List<Integer> counts, int repetitions, int changes, int warmUp, Evening evening) {}

  /** So many rounds of that length. */
  record Evening(int rounds, Duration round) {}

  private static final Amount ALL =
      new Amount(List.of(100, 1000, 5000), 5, 30, 2000, new Evening(10, Duration.ofMinutes(1)));

  /** Enough for ratios to be believed: medians of turns. */
  private static final Amount SHORT =
      new Amount(List.of(100, 1000), 3, 10, 1000, new Evening(5, Duration.ofSeconds(20)));

  /** Whether all of it runs. */
  private static final Amount QUICK =
      new Amount(List.of(100, 1000), 1, 10, 100, new Evening(3, Duration.ofSeconds(5)));

  /** From the words {@code [--quick | --short] [--compilers] [--pinned] JAR FLOOR}. */
  static LoadOptions of(List<String> words) {
    List<String> files = words.stream().filter(word -> !word.startsWith("--")).toList();
    if (files.size() != 2) {
      throw new IllegalArgumentException("words: " + words + " (expected: JAR FLOOR)");
    }
    return new LoadOptions(
        Path.of(files.get(0)),
        Optional.of(Path.of(files.get(1))).filter(Files::isExecutable),
        words.contains("--pinned"),
        words.contains("--compilers"),
        amount(words));
  }

  private static Amount amount(List<String> words) {
    if (words.contains("--quick")) {
      return QUICK;
    }
    return words.contains("--short") ? SHORT : ALL;
  }
}
