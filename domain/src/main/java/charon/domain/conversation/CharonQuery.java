package charon.domain.conversation;

import java.util.List;
import java.util.Objects;

/**
 * A question to the ship's computer, with all that an answer may be made from.
 *
 * @param systemPrompt who the computer is and how it speaks
 * @param knowledge what it knows of where it is, also from notes, one line each; may be empty
 * @param history what was said last, oldest first, without the question itself; at most ten
 * @param query the question
 * @param maxLength how many characters an answer may have, positive
 * @param temperature how freely it may answer, 0 to 2
 */
public record CharonQuery(
    String systemPrompt,
    List<String> knowledge,
    List<ConversationMessage> history,
    String query,
    int maxLength,
    double temperature) {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if a number is out of its bounds
   */
  public CharonQuery {
    Objects.requireNonNull(systemPrompt, "systemPrompt");
    knowledge = List.copyOf(knowledge);
    history = List.copyOf(history);
    Objects.requireNonNull(query, "query");
    if (maxLength <= 0) {
      throw new IllegalArgumentException("maxLength: " + maxLength + " (expected: positive)");
    }
    if (!(temperature >= 0 && temperature <= 2)) {
      throw new IllegalArgumentException("temperature: " + temperature + " (expected: 0 to 2)");
    }
  }

  /**
   * An answer no longer than asked for: cut after a sentence, else between
   * words, else anywhere, but never within a character.
   */
  public String shortened(String answer) {
    if (answer.length() <= maxLength) {
      return answer;
    }
    String start = answer.substring(0, maxLength);
    int sentences = lastSentenceEnd(start);
    if (sentences > maxLength / 2) {
      return start.substring(0, sentences);
    }
    int words = start.lastIndexOf(' ');
    if (words > maxLength / 2) {
      return start.substring(0, words).stripTrailing();
    }
    boolean splitsACharacter = Character.isHighSurrogate(start.charAt(maxLength - 1));
    return splitsACharacter ? start.substring(0, maxLength - 1) : start;
  }

  private static int lastSentenceEnd(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      boolean ends = ".!?…".indexOf(text.charAt(i)) >= 0;
      if (ends && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)))) {
        return i + 1;
      }
    }
    return 0;
  }
}
