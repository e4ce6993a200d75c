package charon.ai;

import java.time.Duration;

/**
 * How much is asked of a language model at once, and for how long.
 *
 * @param timeout how long a question may wait and be thought about, positive, at most ten minutes
 * @param maxConcurrent how many questions are asked at the same time, positive
 * @param maxWaiting how many more may wait for their turn, positive
 */
public record AiLimits(Duration timeout, int maxConcurrent, int maxWaiting) {

  private static final Duration MAX_TIMEOUT = Duration.ofMinutes(10);

  /** What is used where nothing is set. */
  public static final AiLimits DEFAULTS = new AiLimits(Duration.ofSeconds(30), 4, 16);

  /**
   * Checks what it is made of.
   *
   * @throws IllegalArgumentException if a value is out of range, with the setting's name
   */
  public AiLimits {
    if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(MAX_TIMEOUT) > 0) {
      throw new IllegalArgumentException("ai-timeout: " + timeout.toSeconds() + " (expected: 1 to "
          + MAX_TIMEOUT.toSeconds() + " seconds)");
    }
    requirePositive(maxConcurrent, "maxConcurrent");
    requirePositive(maxWaiting, "maxWaiting");
  }

  /** These limits with another time. */
  public AiLimits within(Duration newTimeout) {
    return new AiLimits(newTimeout, maxConcurrent, maxWaiting);
  }

  private static void requirePositive(int number, String name) {
    if (number <= 0) {
      throw new IllegalArgumentException(name + ": " + number + " (expected: positive)");
    }
  }
}
