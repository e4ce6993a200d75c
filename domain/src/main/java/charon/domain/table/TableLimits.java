package charon.domain.table;

import charon.domain.InvalidValueException;
import java.util.List;
import java.util.Map;

/**
 * How much of a server a table may take, so that none can spoil it for the others. Of each, 0 means:
 * any number.
 *
 * @param streams event streams at a time
 * @param changes commands a second, of all its game masters and players together; for a moment five
 *     times as many
 * @param questions what its players may ask the ship's computer in a minute, all together
 * @param answers what the language model may answer at it in a day
 */
public record TableLimits(int streams, int changes, int questions, int answers) {

  /** Enough for a table that many watch. */
  public static final TableLimits DEFAULTS = new TableLimits(1_024, 50, 60, 500);

  private static final List<String> NAMES = List.of("streams", "changes", "questions", "answers");

  /** None. */
  public static final TableLimits NONE = new TableLimits(0, 0, 0, 0);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public TableLimits {
    if (streams < 0 || changes < 0 || questions < 0 || answers < 0) {
      throw new IllegalArgumentException("limits: one is negative (expected: 0 or more)");
    }
  }

  /**
   * The same, but for some.
   *
   * @param others by name: {@code streams}, {@code changes}, {@code questions}, {@code answers}
   * @throws InvalidValueException if a name is none of these, or a number is negative
   */
  public TableLimits with(Map<String, Integer> others) {
    others.forEach(TableLimits::requireLimit);
    return new TableLimits(
        others.getOrDefault("streams", streams),
        others.getOrDefault("changes", changes),
        others.getOrDefault("questions", questions),
        others.getOrDefault("answers", answers));
  }

  private static void requireLimit(String name, int most) {
    if (!NAMES.contains(name)) {
      throw new InvalidValueException(
          "limits: there is no '" + name + "' (expected: " + String.join(", ", NAMES) + ")");
    }
    if (most < 0) {
      throw new InvalidValueException("limits." + name + ": " + most + " (expected: 0 or more)");
    }
  }
}
