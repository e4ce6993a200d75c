package charon.persistence.campaign.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody has probably meant. */
public final class Nearest {

  private Nearest() {}

  /** The known word that differs in a letter or two at most; in case alone counts as nearest. */
  static Optional<String> of(String word, Collection<String> known) {
    int limit = word.length() < 5 ? 1 : 2;
    return known.stream()
        .filter(other -> !other.equals(word) && distance(word, other) <= limit)
        .min(Comparator.comparingInt((String other) -> distance(word, other))
            .thenComparing(other -> other));
  }

  /** What was expected, with the nearest known word if there is one. */
  public static String expected(String what, String word, Collection<String> known) {
    return of(word, known).map(near -> what + "; did you mean '" + near + "'?").orElse(what);
  }

  private static int distance(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    if (Math.abs(a.length() - b.length()) > 2) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }
}
