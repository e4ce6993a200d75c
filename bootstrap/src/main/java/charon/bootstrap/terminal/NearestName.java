package charon.bootstrap.terminal;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody probably meant. */
public final class NearestName {

  private NearestName() {}

  /**
   * The candidate that takes the fewest typing mistakes to become the word.
   *
   * @param candidates at least one
   */
  public static String to(String word, Collection<String> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .orElseThrow(() -> new IllegalArgumentException("candidates: none (expected: some)"));
  }

  /** Levenshtein's distance: how many characters to insert, remove or replace. */
  private static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int replace = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int change = above[column - 1] + replace;
        current[column] = Math.min(change, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[to.length()];
  }
}
