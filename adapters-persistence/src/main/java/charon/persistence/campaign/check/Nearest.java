package charon.persistence.campaign.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody has probably meant. */
public final class Nearest {

  /** In how many letters words may differ. */
  private static final int MOST = 2;

  /** More than that, however many. */
  private static final int FAR = MOST + 1;

  /** Nobody has misspelt a word that is longer; a file may have very many of them. */
  private static final int LONGEST = 100;

  private Nearest() {}

  /** The known word that differs in a letter or two at most; in case alone counts as nearest. */
  public static Optional<String> of(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    int limit = word.length() < 5 ? 1 : MOST;
    return known.stream()
        .filter(other -> !other.equals(word) && distance(word, other) <= limit)
        .min(Comparator.comparingInt((String other) -> distance(word, other))
            .thenComparing(other -> other));
  }

  /** What was expected, with the nearest known word if there is one. */
  public static String expected(String what, String word, Collection<String> known) {
    return of(word, known).map(near -> what + "; did you mean '" + near + "'?").orElse(what);
  }

  /** In how many letters words differ; {@link #FAR} if in more than {@link #MOST}. */
  private static int distance(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    if (Math.abs(a.length() - b.length()) > MOST) {
      return FAR;
    }
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, j -> Math.min(j, FAR));
    for (int i = 1; i <= a.length(); i++) {
      nextRow(row, i, a.charAt(i - 1), b);
    }
    return row[b.length()];
  }

  /** Only where places differ by so few, as elsewhere words differ in more anyhow. */
  private static void nextRow(int[] row, int i, char letter, String b) {
    int from = Math.max(1, i - MOST);
    int diagonal = row[from - 1];
    row[from - 1] = from == 1 ? Math.min(i, FAR) : FAR;
    for (int j = from; j <= Math.min(b.length(), i + MOST); j++) {
      int replaced = diagonal + (letter == b.charAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(Math.min(replaced, FAR), Math.min(row[j], row[j - 1]) + 1);
    }
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }
}
