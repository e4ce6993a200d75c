package charon.benchmarks.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How much is measured.
 *
 * @param jar Charon's jar
 * @param floor the floor's program, where a C compiler has made one
 * @param pinned whether servers are bound to the first processor
 * @param counts numbers of listeners
 * @param repetitions how often each is measured
 * @param changes how many changes a measurement is made of
 * @param warmUp how many changes come before the first
 * @param soakRounds how many rounds a long evening has
 * @param soakRound how long one is
 */
record LoadOptions(
    Path jar,
    Optional<Path> floor,
    boolean pinned,
    List<Integer> counts,
    int repetitions,
    int changes,
    int warmUp,
    int soakRounds,
    Duration soakRound) {

  /** From the words {@code [--quick] [--pinned] JAR FLOOR}. */
  static LoadOptions of(List<String> words) {
    boolean quick = words.contains("--quick");
    boolean pinned = words.contains("--pinned");
    List<String> files = words.stream().filter(word -> !word.startsWith("--")).toList();
    if (files.size() != 2) {
      throw new IllegalArgumentException("words: " + words + " (expected: JAR FLOOR)");
    }
    Optional<Path> floor = Optional.of(Path.of(files.get(1))).filter(Files::isExecutable);
    return quick
        ? new LoadOptions(
            Path.of(files.get(0)),
            floor,
            pinned,
            List.of(100, 1000),
            1,
            10,
            100,
            3,
            Duration.ofSeconds(5))
        : new LoadOptions(
            Path.of(files.get(0)),
            floor,
            pinned,
            List.of(100, 1000, 5000),
            5,
            30,
            2000,
            10,
            Duration.ofMinutes(1));
  }
}
