package charon.picture.draw;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stands for somebody of whom there is no picture. */
public final class Initials {

  private Initials() {}

  /** The first letters of at most two words. */
  public static String of(String name) {
    return Arrays.stream(name.strip().split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> Character.toString(word.codePointAt(0)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }
}
