package charon.domain.thing;

import charon.domain.Comments;
import charon.domain.campaign.Page;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A text that players may have: Markdown without comments, which are the game master's, and without
 * HTML, which could be anything. Immutable.
 *
 * @param title what stands above it; may be empty
 * @param markdown the text
 */
public record HandoutText(String title, String markdown) {

  /** A text as it was given. */
  public static HandoutText of(String title, String markdown) {
    return new HandoutText(title, withoutTags(Comments.removedFrom(markdown)));
  }

  /** A page of the campaign, by its own title if there is no other. */
  public static HandoutText of(String title, Page page) {
    return of(title.isEmpty() ? Comments.removedFrom(page.title()).strip() : title, page.text());
  }

  /** The text without tags, also such as would come to be when one between is taken out. */
  private static String withoutTags(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '<') {
        open.push(kept.length());
      } else if (c == '>' && !open.isEmpty()) {
        int from = open.pop();
        if (isTag(kept, from + 1)) {
          kept.setLength(from);
          continue;
        }
      }
      kept.append(c);
    }
    return kept.toString();
  }

  /** Whether what stands behind a bracket begins as a tag does; an address in brackets is none. */
  private static boolean isTag(StringBuilder text, int from) {
    if (from == text.length()) {
      return false;
    }
    char first = text.charAt(from);
    boolean begins = Character.isLetter(first) || first == '/' || first == '!' || first == '?';
    return begins && !isAddress(text, from);
  }

  /** Whether it is a scheme or the name of a mailbox, and what follows that without a blank. */
  private static boolean isAddress(StringBuilder text, int from) {
    int at = from;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    if (at == from || at == text.length() || (text.charAt(at) != ':' && text.charAt(at) != '@')) {
      return false;
    }
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && text.charAt(at) != '<') {
      at++;
    }
    return at == text.length();
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || "+.-_".indexOf(c) >= 0;
  }
}
