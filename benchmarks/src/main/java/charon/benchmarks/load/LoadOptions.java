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
 * @param against another jar of Charon to compare with; then nothing else is measured
 * @param amount how much of it
 */
record LoadOptions(
    Path jar,
    Optional<Path> floor,
    boolean pinned,
    boolean compilers,
    Optional<Path> against,
    Amount amount) {

  private static final String AGAINST = "--against";

  /**
   * How much is measured.
   *
   * @param counts numbers of listeners
   * @param repetitions how often each is measured
   * @param changes how many changes a measurement is made of
   * @param warmUp how many changes come before the first
   * @param evening how long a soak lasts
   * @param hall how many tables are changed, and for how long
   */
  record Amount(
      List<Integer> counts, int repetitions, int changes, int warmUp, Evening evening, Hall hall) {}

  /** So many rounds of that length. */
  record Evening(int rounds, Duration round) {}

  /**
   * Many tables.
   *
   * @param tables how many
   * @param displays of each
   * @param rounds how often each is changed, once a second
   * @param repetitions how often that is measured
   * @param asleep how many tables memory is measured with
   * @param encounters how many of those are in an encounter
   */
  record Hall(int tables, int displays, int rounds, int repetitions, int asleep, int encounters) {}

  private static final Amount ALL = new Amount(
      List.of(100, 1000, 5000),
      5,
      30,
      2000,
      new Evening(10, Duration.ofMinutes(1)),
      new Hall(200, 10, 60, 3, 10_000, 1000));

  /** Enough for ratios to be believed: medians of turns. */
  private static final Amount SHORT = new Amount(
      List.of(100, 1000),
      3,
      10,
      1000,
      new Evening(5, Duration.ofSeconds(20)),
      new Hall(200, 10, 15, 3, 10_000, 200));

  /** Whether all of it runs. */
  private static final Amount QUICK = new Amount(
      List.of(100, 1000),
      1,
      10,
      100,
      new Evening(3, Duration.ofSeconds(5)),
      new Hall(50, 10, 5, 1, 1000, 50));

  /**
   * From the words {@code [--quick | --short] [--compilers] [--against JAR] [--pinned] JAR FLOOR}.
   *
   * @throws IllegalArgumentException if they are others
   */
  static LoadOptions of(List<String> words) {
    List<String> files = words.stream().filter(word -> !word.startsWith("--")).toList();
    int jar = words.contains(AGAINST) ? 1 : 0; // after the other one
    if (files.size() != jar + 2) {
      throw new IllegalArgumentException("words: " + words + " (expected: JAR FLOOR)");
    }
    return new LoadOptions(
        Path.of(files.get(jar)),
        Optional.of(Path.of(files.get(jar + 1))).filter(Files::isExecutable),
        words.contains("--pinned"),
        words.contains("--compilers"),
        jar == 0 ? Optional.empty() : Optional.of(Path.of(files.get(0))),
        amount(words));
  }

  private static Amount amount(List<String> words) {
    if (words.contains("--quick")) {
      return QUICK;
    }
    return words.contains("--short") ? SHORT : ALL;
  }
}
