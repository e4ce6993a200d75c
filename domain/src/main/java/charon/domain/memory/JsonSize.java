package charon.domain.memory;

import charon.domain.encounter.Encounter;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import java.util.Collection;

/**
 * Reckons an upper bound of how long things are in JSON, in bytes, from the lengths of their texts and
 * their numbers, without encoding them. Immutable.
 *
 * @param close whether every character is looked at; else each counts as the longest there is, which
 *     is quick
 */
public record JsonSize(boolean close) {

  /** What a control character takes; no other takes as many bytes. */
  private static final int LONGEST = 6;

  /** A token without its texts and conditions: names of members, two numbers of 20 digits. */
  private static final int TOKEN = 160;

  /** A condition of a token. */
  private static final int CONDITION = 12;

  /** The name of a token's deck, which is there only if it has one. */
  private static final int DECK = 14;

  /** Names and numbers of how a token is drawn, which are there only if that was said. */
  private static final int LOOK = 80;

  /** An entry of a list or an object beside its key: quotes, comma, a word. */
  private static final int ENTRY = 24;

  /** A text, without its quotes. */
  public long of(String text) {
    if (!close) {
      return (long) LONGEST * text.length();
    }
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      bytes += bytesOf(text.charAt(i));
    }
    return bytes;
  }

  /** Entries of a list, or of an object of words. */
  public long of(Collection<String> texts) {
    long bytes = (long) ENTRY * texts.size();
    for (String text : texts) {
      bytes += of(text);
    }
    return bytes;
  }

  /** All of an encounter. */
  public long of(Encounter encounter) {
    long bytes = of(encounter.deckId())
        + of(encounter.roomVisibility().keySet())
        + of(encounter.doors().keySet())
        + of(encounter.portraits());
    for (TokenId id : encounter.tokens().keySet()) {
      bytes += of(id.value());
    }
    for (Token token : encounter.tokens().values()) {
      bytes += of(token);
    }
    return bytes;
  }

  private long of(Token token) {
    return TOKEN
        + (long) CONDITION * token.status().size()
        + of(token.name())
        + of(token.imageUrl())
        + of(token.roomId())
        + (token.deckId().isEmpty() ? 0 : DECK + of(token.deckId()))
        + token.look().map(look -> LOOK + of(look.note())).orElse(0L);
  }

  /** Half of a surrogate pair counts as three bytes, though the pair has four. */
  private static int bytesOf(char c) {
    if (c < ' ') {
      return LONGEST;
    }
    if (c < 0x80) {
      return c == '"' || c == '\\' ? 2 : 1;
    }
    return c < 0x800 ? 2 : 3;
  }
}
