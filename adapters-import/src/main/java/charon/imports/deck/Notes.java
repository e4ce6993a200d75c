package charon.imports.deck;

import charon.application.port.out.imports.ImportReport;
import java.util.ArrayList;
import java.util.List;

/** Collects what becomes of a map while it is read. For one map, by one thread. */
public final class Notes {

  private static final int MOST = 50;

  private final List<String> made = new ArrayList<>();
  private final List<String> guessed = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  /** Something that is there now. */
  public void made(String sentence) {
    add(made, sentence);
  }

  /** Something that the file did not say. */
  public void guessed(String sentence) {
    add(guessed, sentence);
  }

  /** Something that is not there any more. */
  public void leftOut(String sentence) {
    add(leftOut, sentence);
  }

  /** So many things that are not there any more, if there were any. */
  public void leftOut(int count, String one, String several, String why) {
    if (count > 0) {
      leftOut(count(count, one, several) + ": " + why + ".");
    }
  }

  /** A number with the word that fits it. */
  public static String count(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  /** All of it. */
  public ImportReport report() {
    return new ImportReport(made, guessed, leftOut);
  }

  private static void add(List<String> sentences, String sentence) {
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    }
  }
}
